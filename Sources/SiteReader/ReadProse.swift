import SiteDiagnostics
import SiteFormats
import SiteModel
import SiteValues

/// The words of an `index.md`; front matter in it is not needed and says nothing. `nil` if there is no such file.
func readProse(
  at path: String, from tree: SourceTree, _ diagnostics: inout [Diagnostic]
) throws(ReadError) -> Prose? {
  guard tree[path] != nil else { return nil }
  let text = try tree.text(of: path, &diagnostics)
  let parts = splitFrontMatter(text, path: path).unwrap(into: &diagnostics)
  return Prose(text: String(parts.body), path: path, firstLine: parts.bodyFirstLine)
}
