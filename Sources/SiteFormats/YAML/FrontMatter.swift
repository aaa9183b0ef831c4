package import SiteDiagnostics

/// A page's file cut in two: the keys between the lines `---`, and the text below.
///
/// Both are slices of the file's text; the lines count from 1 at the top of the file.
package struct FrontMatter: Sendable {
  /// What stands between the two lines `---`, with its last line break; `nil` if the file has no front matter.
  package var yaml: Substring?
  package var yamlFirstLine: Int
  package var body: Substring
  package var bodyFirstLine: Int
}

/// Cuts the front matter from a page. A BOM, CRLF and blanks after `---` are accepted.
package func splitFrontMatter(_ text: String, path: String) -> Diagnosed<FrontMatter> {
  let utf8 = text.utf8
  var start = utf8.startIndex
  if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { start = utf8.index(start, offsetBy: 3) }
  let onlyBody = FrontMatter(yaml: nil, yamlFirstLine: 1, body: text[start...], bodyFirstLine: 1)

  let opening = lineEnds(in: utf8, from: start)
  guard isFence(utf8[start..<opening.text]) else { return Diagnosed(onlyBody) }

  var line = 2
  var lineStart = opening.next
  while lineStart < utf8.endIndex {
    let ends = lineEnds(in: utf8, from: lineStart)
    if isFence(utf8[lineStart..<ends.text]) {
      return Diagnosed(
        FrontMatter(
          yaml: text[opening.next..<lineStart], yamlFirstLine: 2, body: text[ends.next...], bodyFirstLine: line + 1))
    }
    lineStart = ends.next
    line += 1
  }
  let problem = Diagnostic(
    .unclosedFrontMatter, "front matter that '---' opens is closed by a second line '---'",
    at: .text(path: path, range: SourceRange(line: 1, column: 1, length: 3)),
    help: "add a line '---' below the last key")
  return Diagnosed(onlyBody, [problem])
}

/// Where the text of a line ends, and where the next line begins.
private func lineEnds(
  in utf8: String.UTF8View, from start: String.Index
) -> (text: String.Index, next: String.Index) {
  guard let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return (utf8.endIndex, utf8.endIndex) }
  return (end, utf8.index(after: end))
}

private func isFence(_ line: Substring.UTF8View) -> Bool {
  guard line.starts(with: "---".utf8) else { return false }
  return line.dropFirst(3).allSatisfy {
    $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
  }
}
