package import SiteDiagnostics
package import SiteValues
import Yams

/// Reads a register or a page's front matter.
///
/// Scalars stay texts, whatever YAML's schemas make of them. Merge keys (`<<`) and tags have no meaning here. A BOM and
/// CRLF are accepted.
///
/// - Parameters:
///   - text: UTF-8.
///   - firstLine: the line of the file at which `text` begins.
/// - Returns: `nil` if the text is not YAML or a key stands twice (with an error), or if it has nothing but comments
///   (without one).
package func parseYAML(_ text: ArraySlice<UInt8>, path: String, firstLine: Int = 1) -> Diagnosed<Value?> {
  if let value = text.withUnsafeBufferPointer({ parseFlatYAML($0, firstLine: firstLine) }) { return Diagnosed(value) }
  return parseWithYams(String(decoding: text, as: UTF8.self), path: path, firstLine: firstLine)
}

/// All of YAML, by libyaml.
func parseWithYams(_ text: String, path: String, firstLine: Int) -> Diagnosed<Value?> {
  // libyaml would count a BOM as the first column.
  let text = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? String(text.unicodeScalars.dropFirst()) : text
  let source = YAMLSource(text, path: path, firstLine: firstLine)
  if let problem = excessiveAliases(in: source) { return Diagnosed(nil, [problem]) }
  do {
    // The encoding is given because Yams looks for a default in the environment otherwise; a resolver without rules,
    // because texts need no regular expressions that tell numbers from dates.
    guard let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
      return Diagnosed(nil)
    }
    var conversion = YAMLConversion(source: source)
    let value = conversion.convert(root)
    if value.isPlainText { return Diagnosed(nil, [plainTextProblem(in: source, at: value.range)]) }
    return Diagnosed(value, conversion.diagnostics)
  } catch let error as YamlError {
    return Diagnosed(nil, problems(of: error, in: source))
  } catch {
    return Diagnosed(
      nil, [Diagnostic(.yamlSyntax, Wording("the text is not YAML", "文字不合 YAML 的格式"), at: .file(path: path))])
  }
}

extension Value {
  /// A text where keys belong: `标题：低保公示` is no mapping for YAML but a plain scalar.
  fileprivate var isPlainText: Bool {
    if case .scalar(_, isQuoted: false) = content { true } else { false }
  }
}
