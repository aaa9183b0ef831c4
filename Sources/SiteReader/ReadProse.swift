import SiteDiagnostics
import SiteFormats
import SiteModel
import SiteValues

/// The words of an `index.md`; front matter in it is not needed and says nothing. `nil` if there is no such file.
func readProse(
  at path: String, from tree: SourceTree, _ diagnostics: inout [Diagnostic]
) throws(ReadError) -> Prose? {
  guard tree[path] != nil else { return nil }
  let bytes = checkUTF8(try tree.bytes(of: path), path: path).unwrap(into: &diagnostics)
  let parts = splitFrontMatter(bytes, path: path).unwrap(into: &diagnostics)
  return Prose(text: String(decoding: parts.body, as: UTF8.self), path: path, firstLine: parts.bodyFirstLine)
}
