package import SiteCache
import SiteChecks
import SiteDiagnostics
package import SiteModel
import SitePrivacy
package import SiteReader
import SiteRenderer
import SiteTemplates
import SiteWriter
import Synchronization

/// Builds a portal: read, check, render, write.
///
/// With an error in the content nothing is published, and the last good site stays as it is. What an earlier build made
/// of the same stays, too, if the request names a cache.
///
/// - Parameter tree: what stands in the source folder, if the caller has looked.
/// - Throws: `ReadError` or `WriteError` if the machine failed.
package func buildSite(
  _ request: BuildRequest, from tree: SourceTree? = nil, progress: @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> BuildResult {
  progress(.reading)
  // What stands in three places is looked at together.
  let cacheFolder = request.cache.map(CacheFolder.init(path:))
  async let rememberedCache = cacheFolder?.open(program: request.program())
  async let stagedSite = StagedSite(OutputFolder(path: request.output, sources: request.source))
  let sources: SourceTree
  do {
    sources = if let tree { tree } else { try await readSourceTree(folder: request.source, jobs: request.jobs) }
  } catch {
    try? await stagedSite.discard()
    throw error
  }
  let (cache, staged) = (await rememberedCache, try await stagedSite)
  do {
    let key = cache == nil ? nil : siteKey(request, sources)
    if let cache, let key,
      let result = try await unchangedSite(request, key: key, cache: cache, from: sources, in: staged)
    {
      return result
    }
    let output = SiteOutput(into: staged, remembering: cache, jobs: request.jobs)
    var result = try await makeSite(from: sources, request, cache: cache, progress: progress, output: output)
    if result.stopsPublishing {
      staged.discard()
      cacheFolder?.discard()
    } else {
      progress(.publishing)
      result.report = try staged.publish()
      if let cache, let cacheFolder {
        progress(.remembering)
        if let manifest = staged.manifest { cache.add(manifest: manifest) }
        if result.isRepeatable, let key { cache.add(SiteRecord(result, key: key)) }
        result.diagnostics += cacheFolder.save(cache)
      }
    }
    letGo(of: [staged, cache])
    return result
  } catch {
    staged.discard()
    cacheFolder?.discard()
    throw error
  }
}

/// Makes all files of a site and hands each to `output` as soon as it is made, on any thread and in any order.
package func makeSite(
  from tree: SourceTree, _ request: BuildRequest, cache: BuildCache? = nil,
  progress: @Sendable (BuildProgress) -> Void = { _ in }, output: SiteOutput
) async throws -> BuildResult {
  var diagnostics: [Diagnostic] = []
  async let compiledTheme = compileTheme(of: tree)
  let tree = tree.keeping(roomForTexts)
  let contents = try await readContents(
    from: tree, baseURL: request.baseURL, memory: cache.map(PostingMemory.init) ?? .none,
    attachments: cache.map(AttachmentMemory.init) ?? .none, jobs: request.jobs
  ).unwrap(into: &diagnostics)
  // While one thread puts the site together, the others have nothing else to do.
  async let standing: Void = output.lookAtFiles()
  async let searchTexts = cache?.searchTexts()
  let site = site(of: contents, asOf: request.asOf).unwrap(into: &diagnostics)
  progress(.checking)
  diagnostics += checkSite(site) + checkMasks(contents.masks)
  var published = PublishedSources(suspectsOf: diagnostics)
  let (theme, templates) = try await compiledTheme.unwrap(into: &diagnostics)
  let settings = RenderSettings(asOf: request.asOf, assets: theme.assetAddresses, jobs: request.jobs)
  let keys = SiteKeys(of: site, templates: templates, settings: settings)
  let pages = Page.all(of: site)
  progress(.rendering(done: 0, of: pages.count))
  try await standing
  let faults = try await catalogFaults(keys: keys, jobs: request.jobs, output: output)
  diagnostics += faults.sorted { $0.key < $1.key }.flatMap(\.value)
  let downloads = try await renderDownloads(keys: keys, jobs: request.jobs, output: output) { organisation in
    var byProducts = ByProducts()
    byProducts.diagnostics = faults[organisation] ?? []
    return byProducts
  }
  let links = SiteLinks(site, downloads: downloads.sizes)
  var search = try SearchIndexing(keys: keys, memory: await searchTexts, output: output)
  var copies: Set<ByProducts.Copy> = []
  var done = 0
  try await renderPages(
    pages, keys: keys, links: links, templates: templates, settings: settings,
    body: { try readBody(of: $0, from: tree) }, output: output, needsText: search.needsText,
    each: { page in
      if done.isMultiple(of: 256) { progress(.rendering(done: done, of: pages.count)) }
      done += 1
      diagnostics += page.byProducts.diagnostics
      copies.formUnion(page.byProducts.copies)
      published.add(page.byProducts)
      if let entry = page.searchEntry { search.add(entry) }
    })
  let index = try await search.finish(jobs: request.jobs)
  if let record = index.record { cache?.add(record) }
  let made =
    try await renderFeeds(keys: keys, links: links, jobs: request.jobs, output: output)
    + renderSitemaps(keys: keys, output: output) + theme.writeAssets(to: output) + index.paths + downloads.paths
  try copyFiles(copies, of: site, from: tree, besides: made + [manifestPath], to: output).unwrap(into: &diagnostics)
  diagnostics = try published.settle(diagnostics, of: site, from: tree)
  let excerpts = SourceExcerpts(of: tree).hiding(whatIsPrivateIn: diagnostics)
  diagnostics = concealed(diagnostics)
  let letStand = findingsLetStand(by: contents.exceptions, in: diagnostics)
  diagnostics = merged(apply(contents.exceptions, to: diagnostics))
  let worst: Severity = request.isStrict ? .warning : .error
  let result = BuildResult(
    diagnostics: diagnostics, stopsPublishing: diagnostics.contains { $0.severity >= worst }, pageCount: pages.count,
    itemCount: site.organisations.reduce(0) { $0 + ($1.catalog?.items.count ?? 0) }, postingCount: site.postings.count,
    excerpts: excerpts, letStand: letStand)
  letGo(of: [consume site, consume keys, consume links, consume search])
  return result
}

/// Bytes of postings that a build holds between reading their front matter and making their pages: the postings of a
/// county, more or less.
private let roomForTexts = 24 << 20

/// All files of a site in memory, sorted by path, and what was noticed.
package func makeSite(
  from tree: SourceTree, _ request: BuildRequest
) async throws -> (files: [OutputFile], result: BuildResult) {
  let files = FileCollector()
  let result = try await makeSite(from: tree, request, output: SiteOutput(take: { files.add($0) }))
  return (files.sorted, result)
}

/// Collects files from several threads.
private final class FileCollector: Sendable {
  /// Guards the files.
  private let files = Mutex<[OutputFile]>([])

  func add(_ file: OutputFile) { files.withLock { $0.append(file) } }

  var sorted: [OutputFile] { files.withLock { $0.sorted { $0.path < $1.path } } }
}

/// In the order of their places. A template's fault is met by the check and by many pages: it is told once, as the first
/// of them tells it.
private func merged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<Diagnostic> = []
  return diagnostics.filter { diagnostic in
    var key = diagnostic
    if diagnostic.code.id.hasPrefix("template/") {
      key.notes = []
      if diagnostic.place != nil { (key.message, key.help) = (Wording("", ""), nil) }
    }
    return seen.insert(key).inserted
  }.sortedByPlace()
}
