package import SiteDiagnostics

/// A page's file cut in two: the keys between the lines `---`, and the text below.
///
/// Both are slices of the file's bytes; the lines count from 1 at the top of the file.
package struct FrontMatter: Sendable {
  /// What stands between the two lines `---`, with its last line break; `nil` if the file has no front matter.
  package var yaml: ArraySlice<UInt8>?
  package var yamlFirstLine: Int
  package var body: ArraySlice<UInt8>
  package var bodyFirstLine: Int
}

/// Cuts the front matter from a page. A BOM, CRLF and blanks after `---` are accepted.
package func splitFrontMatter(_ bytes: [UInt8], path: String) -> Diagnosed<FrontMatter> {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let onlyBody = FrontMatter(yaml: nil, yamlFirstLine: 1, body: bytes[start...], bodyFirstLine: 1)

  let opening = endOfLine(in: bytes, from: start)
  guard isFence(bytes[start..<opening]) else { return Diagnosed(onlyBody) }

  let yamlStart = min(opening + 1, bytes.count)
  var line = 2
  var lineStart = yamlStart
  while lineStart < bytes.count {
    let end = endOfLine(in: bytes, from: lineStart)
    let next = min(end + 1, bytes.count)
    if isFence(bytes[lineStart..<end]) {
      return Diagnosed(
        FrontMatter(
          yaml: bytes[yamlStart..<lineStart], yamlFirstLine: 2, body: bytes[next...], bodyFirstLine: line + 1))
    }
    lineStart = next
    line += 1
  }
  let problem = Diagnostic(
    .unclosedFrontMatter,
    Wording("front matter that '---' opens is closed by a second line '---'", "文件头以“---”开始，以第二行“---”结束"),
    at: .text(path: path, range: SourceRange(line: 1, column: 1, length: 3)),
    help: Wording("add a line '---' below the last key", "在最后一项下面加一行“---”"))
  return Diagnosed(onlyBody, [problem])
}

private func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
  bytes.withUnsafeBufferPointer { lineFeeds.next(in: $0, from: start) }
}

private let lineFeeds = ByteSigns(UInt8(ascii: "\n"), UInt8(ascii: "\n"), UInt8(ascii: "\n"), UInt8(ascii: "\n"))

private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
  guard line.starts(with: "---".utf8) else { return false }
  return line.dropFirst(3).allSatisfy {
    $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
  }
}
