import SiteChecks
import SiteDiagnostics
import SiteModel
import SiteReader
import SiteRenderer

/// Copies files of the content into the site.
///
/// One that would take the address of a page or of another file that sitegen makes is left out and reported: nobody would
/// see which of the two is served. A link to a catalog leads to the download that is made of it.
///
/// - Parameter made: the paths of the files that are no pages; all of the folder of the search is its own.
func copyFiles(
  _ copies: Set<ByProducts.Copy>, of site: Site, from tree: SourceTree, besides made: [String], to output: SiteOutput
) throws -> Diagnosed<Void> {
  if copies.isEmpty { return Diagnosed(()) }
  let catalogs = Set(site.organisations.compactMap(\.catalog?.path))
  var taken = Set(made)
  // A copy among thousands of pages is seldom an HTML file, so the pages' addresses are seldom asked for.
  if copies.contains(where: { $0.path.hasSuffix(".html") }) {
    taken.formUnion(Page.all(of: site).map { $0.url(in: site) })
  }
  var diagnostics: [Diagnostic] = []
  for copy in copies.sorted(by: { $0.path < $1.path }) where !catalogs.contains(copy.source) {
    if taken.contains(copy.path) || copy.path.hasPrefix("search/") {
      diagnostics.append(
        Diagnostic(
          .sameAddress,
          Wording(
            "this file would have the address of the portal's own '\(copy.path)'", "这个文件会占用网站自己的“\(copy.path)”的网址"),
          at: .file(path: copy.source),
          help: Wording("rename it, or link the portal's own by its address", "给它改名，或者用网址链接网站自己的那一个")))
    } else {
      let file = tree[copy.source]
      diagnostics += try output.copy(copy, key: file?.stamp.map { Fingerprint(of: copy.source, $0) }) {
        guard let file else { return [] }
        return faults(
          ofFile: copy.source, size: file.size, opening: try tree.opening(of: copy.source, count: openingLength))
      }
    }
  }
  return Diagnosed((), diagnostics)
}

extension SiteOutput {
  /// Copies a file, unless the copy of an earlier build is kept.
  ///
  /// - Parameters:
  ///   - key: `nil` if the file has to be read.
  ///   - faults: what is wrong with the file; remembered with the copy.
  /// - Returns: what is wrong with the file.
  fileprivate func copy(
    _ copy: ByProducts.Copy, key: Fingerprint?, faults: () throws -> [Diagnostic]
  ) throws -> [Diagnostic] {
    if let key, let kept = keeps(copy.path, key: { _ in key }) { return kept.byProducts?.diagnostics ?? [] }
    var byProducts = ByProducts()
    byProducts.diagnostics = try faults()
    try put(
      OutputFile(path: copy.path, content: .copy(source: copy.source)), key: key ?? .ofNothing, byProducts: byProducts)
    return byProducts.diagnostics
  }
}

extension Fingerprint {
  /// Of a file that is not read.
  fileprivate init(of path: String, _ stamp: FileStamp) {
    var mixer = FingerprintMixer()
    mixer.mix(path)
    mixer.mix(stamp)
    self = mixer.fingerprint
  }
}
