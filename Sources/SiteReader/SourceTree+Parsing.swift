import SiteDiagnostics
import SiteFormats
import SiteValues

extension SourceTree {
  /// The keys of a YAML file; `nil` if there is no such file or it cannot be parsed.
  func mapping(at path: String, _ diagnostics: inout [Diagnostic]) throws(ReadError) -> MappingReader? {
    guard self[path] != nil else { return nil }
    let text = checkUTF8(try bytes(of: path), path: path).unwrap(into: &diagnostics)
    let parsed = parseYAML(text[...], path: path)
    let isBroken = parsed.diagnostics.contains { $0.severity == .error }
    guard let value = parsed.unwrap(into: &diagnostics) else {
      return isBroken ? nil : MappingReader(Value(.null, at: SourceRange(line: 1, column: 1, length: 0)), path: path)
    }
    return MappingReader(value, path: path)
  }
}
