import SiteDiagnostics
import SiteChecks
package import SiteModel
package import SiteReader
import SiteRenderer
import SiteSearch
import SiteTemplates
import SiteWriter

/// Builds a portal: read, check, render, write.
///
/// With an error in the content nothing is written, and the last good site stays as it is.
///
/// - Throws: `ReadError` or `WriteError` if the machine failed.
package func buildSite(
  _ request: BuildRequest, progress: @Sendable (BuildStage) -> Void = { _ in }
) async throws -> BuildResult {
  progress(.reading)
  let tree = try SourceTree(folder: request.source)
  var made = try await makeSite(from: tree, request, progress: progress)
  guard !made.stopsPublishing else { return made.result }
  progress(.writing)
  made.result.report = try write(made.files, to: OutputFolder(path: request.output, sources: request.source))
  return made.result
}

/// A site that is made and not written.
package struct MadeSite: Sendable {
  package var files: [OutputFile]
  package var result: BuildResult
  package var stopsPublishing: Bool
}

/// Makes all files of a site without writing any.
package func makeSite(
  from tree: SourceTree, _ request: BuildRequest, progress: @Sendable (BuildStage) -> Void = { _ in }
) async throws(ReadError) -> MadeSite {
  var diagnostics: [Diagnostic] = []
  var site = try await readSite(from: tree, asOf: request.asOf, jobs: request.jobs).unwrap(into: &diagnostics)
  if let baseURL = request.baseURL { site.portal.baseURL = baseURL }
  diagnostics += checkSite(site)
  let theme = try Theme(tree)
  let templates = compileTemplates(theme.templates).unwrap(into: &diagnostics)
  diagnostics += checkTemplates(templates)
  progress(.rendering)
  let downloads = CatalogDownloads(of: site)
  let links = SiteLinks(site, downloads: downloads.sizes)
  let settings = RenderSettings(asOf: request.asOf, assets: theme.assetAddresses, jobs: request.jobs)
  let pages = await renderPages(of: site, links: links, templates: templates, settings: settings)
  diagnostics += pages.flatMap(\.diagnostics)
  var files = pages.map(\.file)
  files += Set(pages.flatMap(\.copies)).sorted { $0.path < $1.path }
  files += downloads.files + theme.assetFiles
  files += feeds(of: site, links: links) + sitemaps(of: site)
  files += searchFiles(for: pages.compactMap(\.searchEntry), of: site)
  let result = BuildResult(
    diagnostics: merged(diagnostics), report: nil, pageCount: pages.count,
    itemCount: site.organisations.reduce(0) { $0 + ($1.catalog?.items.count ?? 0) }, postingCount: site.postings.count,
    excerpts: SourceExcerpts { path in (try? tree.bytes(of: path)).map { String(decoding: $0, as: UTF8.self) } ?? theme.text(of: path) })
  let worst: Severity = request.isStrict ? .warning : .error
  return MadeSite(
    files: files, result: result, stopsPublishing: result.diagnostics.contains { $0.severity >= worst })
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
