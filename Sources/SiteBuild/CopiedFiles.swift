import SiteDiagnostics
import SiteModel
import SiteReader
import SiteRenderer

/// The copies of content files that the site gets, sorted.
///
/// One that would take the address of a page or of another file that sitegen makes is left out and reported: nobody would
/// see which of the two is served. A link to a catalog leads to the download that is made of it.
///
/// - Parameter made: the paths of the files that are no pages.
func copiedFiles(_ copies: Set<OutputFile>, of site: Site, besides made: some Sequence<String>) -> Diagnosed<
  [OutputFile]
> {
  if copies.isEmpty { return Diagnosed([]) }
  let catalogs = Set(site.organisations.compactMap(\.catalog?.path))
  var taken = Set(made)
  // A copy among thousands of pages is seldom an HTML file, so the pages' addresses are seldom asked for.
  if copies.contains(where: { $0.path.hasSuffix(".html") }) {
    taken.formUnion(Page.all(of: site).map { $0.url(in: site) })
  }
  var kept: [OutputFile] = []
  var diagnostics: [Diagnostic] = []
  for copy in copies.sorted(by: { $0.path < $1.path }) {
    guard case .copy(let source) = copy.content, !catalogs.contains(source) else { continue }
    if taken.contains(copy.path) {
      diagnostics.append(
        Diagnostic(
          .sameAddress, "this file would have the address of the portal's own '\(copy.path)'", at: .file(path: source),
          help: "rename it, or link the portal's own by its address"))
    } else {
      kept.append(copy)
    }
  }
  return Diagnosed(kept, diagnostics)
}
