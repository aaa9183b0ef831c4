import SiteChecks
import SiteDiagnostics
package import SiteModel
package import SiteReader
import SiteRenderer
import SiteSearch
import SiteTemplates
import SiteWriter
import Synchronization

/// Builds a portal: read, check, render, write.
///
/// With an error in the content nothing is published, and the last good site stays as it is.
///
/// - Throws: `ReadError` or `WriteError` if the machine failed.
package func buildSite(
  _ request: BuildRequest, progress: @Sendable (BuildProgress) -> Void = { _ in }
) async throws -> BuildResult {
  let tree = try SourceTree(folder: request.source)
  let staged = try StagedSite(OutputFolder(path: request.output, sources: request.source))
  do {
    var result = try await makeSite(from: tree, request, progress: progress) { try staged.put($0) }
    if result.stopsPublishing {
      staged.discard()
    } else {
      progress(.publishing)
      result.report = try staged.publish()
    }
    return result
  } catch {
    staged.discard()
    throw error
  }
}

/// Makes all files of a site and hands each to `emit` as soon as it is made, on any thread and in any order.
package func makeSite(
  from tree: SourceTree, _ request: BuildRequest, progress: @Sendable (BuildProgress) -> Void = { _ in },
  emit: @escaping @Sendable (OutputFile) throws -> Void
) async throws -> BuildResult {
  var diagnostics: [Diagnostic] = []
  progress(.reading)
  let site = try await readSite(from: tree, asOf: request.asOf, baseURL: request.baseURL, jobs: request.jobs)
    .unwrap(into: &diagnostics)
  diagnostics += checkSite(site)
  let theme = try Theme(tree)
  let templates = compileTemplates(theme.templates).unwrap(into: &diagnostics)
  diagnostics += checkTemplates(templates)
  let downloads = try await renderDownloads(of: site, jobs: request.jobs, emit: emit)
  let links = SiteLinks(site, downloads: downloads.sizes)
  let settings = RenderSettings(asOf: request.asOf, assets: theme.assetAddresses, jobs: request.jobs)
  var index = SearchIndex(of: site)
  var copies: Set<OutputFile> = []
  let pages = Page.all(of: site)
  var done = 0
  try await renderPages(
    pages, of: site, links: links, templates: templates, settings: settings, body: { try readBody(of: $0, from: tree) },
    emit: emit
  ) { page in
    if done.isMultiple(of: 256) { progress(.rendering(done: done, of: pages.count)) }
    done += 1
    diagnostics += page.diagnostics
    copies.formUnion(page.copies)
    if let part = page.searchEntry.flatMap({ index.add($0) }) { try emit(part) }
  }
  let feedPaths = try await renderFeeds(of: site, links: links, jobs: request.jobs, emit: emit)
  let others = index.finish() + theme.assetFiles + sitemaps(of: site)
  let taken = others.map(\.path) + downloads.paths + feedPaths + [manifestPath]
  let copied = copiedFiles(copies, of: site, besides: taken).unwrap(into: &diagnostics)
  for file in others + copied { try emit(file) }
  diagnostics = merged(diagnostics)
  let worst: Severity = request.isStrict ? .warning : .error
  return BuildResult(
    diagnostics: diagnostics, stopsPublishing: diagnostics.contains { $0.severity >= worst }, pageCount: pages.count,
    itemCount: site.organisations.reduce(0) { $0 + ($1.catalog?.items.count ?? 0) }, postingCount: site.postings.count,
    excerpts: SourceExcerpts { path in
      (try? tree.bytes(of: path)).map { String(decoding: $0, as: UTF8.self) } ?? theme.text(of: path)
    })
}

/// All files of a site in memory, sorted by path, and what was noticed.
package func makeSite(
  from tree: SourceTree, _ request: BuildRequest
) async throws -> (files: [OutputFile], result: BuildResult) {
  let files = FileCollector()
  let result = try await makeSite(from: tree, request) { files.add($0) }
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
      if diagnostic.place != nil { (key.message, key.help) = ("", nil) }
    }
    return seen.insert(key).inserted
  }.sortedByPlace()
}
