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

/// Makes all files of a site, the second half of `makeSite`: nothing but texts of postings and files to copy is read.
///
/// - Parameters:
///   - searchTexts: what an earlier making of the search index has left.
///   - published: takes note of what pages lead to.
func makeFiles(
  of site: Site, from tree: SourceTree, theme: (theme: Theme, templates: TemplateLibrary), asOf day: CalendarDay,
  jobs: Int, searchTexts: SearchTextRecord?, published: PublishedSources, progress: @Sendable (BuildProgress) -> Void,
  output: SiteOutput
) async throws -> MadeFiles {
  var diagnostics: [Diagnostic] = []
  var published = published
  async let memory = SearchMemory(searchTexts, from: output)
  let (theme, templates) = theme
  let settings = RenderSettings(asOf: day, assets: theme.assetAddresses, jobs: jobs)
  let keys = SiteKeys(of: site, templates: templates, settings: settings)
  let pages = Page.all(of: site)
  progress(.rendering(done: 0, of: pages.count))
  let faults = try await catalogFaults(keys: keys, jobs: jobs, output: output)
  diagnostics += faults.sorted { $0.key < $1.key }.flatMap(\.value)
  let downloads = try await renderDownloads(keys: keys, jobs: jobs, output: output) { organisation in
    var byProducts = ByProducts()
    byProducts.diagnostics = faults[organisation] ?? []
    return byProducts
  }
  let links = SiteLinks(site) { downloads.sizes[$0] ?? [:] }
  var search = try SearchIndexing(keys: keys, memory: await memory, output: output)
  var copies: Set<ByProducts.Copy> = []
  var done = 0
  try await renderPages(
    pages, keys: keys, links: links, templates: templates, settings: settings,
    body: { try readBody(of: $0, from: tree) }, output: output, needsText: search.needsText,
    each: { page in
      if done.isMultiple(of: 256) {
        try Task.checkCancellation()
        progress(.rendering(done: done, of: pages.count))
      }
      done += 1
      diagnostics += page.byProducts.diagnostics
      copies.formUnion(page.byProducts.copies)
      published.add(page.byProducts)
      if let entry = page.searchEntry { search.add(entry) }
    })
  let index = try await search.finish(jobs: jobs)
  let made =
    try await renderFeeds(keys: keys, links: links, jobs: jobs, output: output)
    + renderSitemaps(of: pages, keys: keys, output: output) + theme.writeAssets(to: output) + index.paths
    + downloads.paths
  try copyFiles(copies, of: site, from: tree, besides: made + [manifestPath], to: output).unwrap(into: &diagnostics)
  letGo(of: [consume keys, consume links, consume search])
  return MadeFiles(diagnostics: diagnostics, pageCount: pages.count, published: published, searchTexts: index.record)
}
