import SiteDiagnostics
import SiteModel
import SiteReader
import SiteRenderer
import SiteSearch
import SiteTemplates
import SiteWriter

/// What came of making the files of a site beside them.
struct MadeFiles: Sendable {
  var diagnostics: [Diagnostic]
  var pageCount: Int
  var published: PublishedSources
  /// What the next making can use; `nil` if it has that already.
  var searchTexts: SearchTextRecord?
}

/// The files of a site to be made, the second half of `makeSite`: its pages, and the key of each file.
///
/// All this is known before anybody has looked at what stands in the output, which takes a while itself.
struct FilesToMake: Sendable {
  private let site: Site
  private let theme: Theme
  private let templates: TemplateLibrary
  private let settings: RenderSettings
  private let keys: SiteKeys
  private let pages: [Page]
  private var search: SearchIndexing
  private let output: SiteOutput

  /// - Parameter searchMemory: what an earlier making of the search index has left.
  init(
    of site: Site, theme: (theme: Theme, templates: TemplateLibrary), asOf day: CalendarDay, jobs: Int,
    searchMemory: SearchMemory, output: SiteOutput
  ) {
    self.site = site
    (self.theme, templates) = theme
    settings = RenderSettings(asOf: day, assets: self.theme.assetAddresses, jobs: jobs)
    keys = SiteKeys(of: site, templates: templates, settings: settings)
    pages = Page.all(of: site)
    search = SearchIndexing(keys: keys, memory: searchMemory, isWanted: output.takesFiles)
    self.output = output
  }

  /// Makes all files: nothing but texts of postings and files to copy is read. The output has looked at its files.
  ///
  /// - Parameter published: takes note of what pages lead to.
  consuming func make(
    from tree: SourceTree, published: PublishedSources, progress: @Sendable (BuildProgress) -> Void
  ) async throws -> MadeFiles {
    let jobs = settings.jobs
    var published = published
    var diagnostics: [Diagnostic] = []
    progress(.rendering(done: 0, of: pages.count))
    let faults = try await catalogFaults(keys: keys, jobs: jobs, output: output)
    diagnostics += faults.sorted { $0.key < $1.key }.flatMap(\.value)
    let downloads = try await renderDownloads(keys: keys, jobs: jobs, output: output) { organisation in
      var byProducts = ByProducts()
      byProducts.diagnostics = faults[organisation] ?? []
      return byProducts
    }
    let links = SiteLinks(site) { downloads.sizes[$0] ?? [:] }
    search.begin(for: output)
    var copies: Set<ByProducts.Copy> = []
    var done = 0
    try await renderPages(
      pages, keys: keys, links: links, templates: templates, settings: settings,
      body: { try readBody(of: $0, from: tree) }, output: output, needsText: search.needsText,
      each: { page in
        // Of every 256 pages once.
        if done.isMultiple(of: 256) || done / 256 != (done + page.pageCount - 1) / 256 {
          try Task.checkCancellation()
          progress(.rendering(done: done, of: pages.count))
        }
        done += page.pageCount
        diagnostics += page.byProducts.diagnostics
        copies.formUnion(page.byProducts.copies)
        published.add(page.byProducts)
        if let entry = page.searchEntry { search.add(entry) }
      })
    let index = try await search.finish(for: output, jobs: jobs)
    let made =
      try await renderFeeds(keys: keys, links: links, jobs: jobs, output: output)
      + renderSitemaps(of: pages, keys: keys, output: output) + theme.writeAssets(to: output) + index.paths
      + downloads.paths
    try copyFiles(copies, of: site, from: tree, besides: made + [manifestPath], to: output).unwrap(into: &diagnostics)
    let pageCount = pages.count
    letGo(of: [consume links, self])
    return MadeFiles(
      diagnostics: diagnostics, pageCount: pageCount, published: published, searchTexts: index.record)
  }
}
