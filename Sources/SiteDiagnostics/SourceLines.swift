/// The lines of sources for a report that asks for many: each file is taken apart once, as long as its faults stand together.
package struct SourceLines {
  private let excerpts: SourceExcerpts
  private var path: String?
  private var lines: [Substring] = []
  /// The same as they stand in the file: what is concealed may have other columns.
  private var ownLines: [Substring] = []

  package init(of excerpts: SourceExcerpts) { self.excerpts = excerpts }

  /// The line without its line break; `nil` if the file or the line is not there.
  package mutating func line(_ number: Int, of path: String) -> Substring? {
    open(path)
    return lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  private mutating func open(_ path: String) {
    if path == self.path { return }
    self.path = path
    lines = excerpts.lines(of: path)
    ownLines = excerpts.linesAsTheyStand(of: path)
  }

  /// What stands in a place; empty if that is nothing or not known.
  package mutating func text(at place: Place) -> String {
    guard let range = place.range, range.start < range.end else { return "" }
    var parts: [Substring] = []
    for number in range.start.line...range.end.line {
      guard let line = line(number, of: place.path) else { break }
      let start = number == range.start.line ? line.index(atColumn: range.start.column) : line.startIndex
      let end = number == range.end.line ? line.index(atColumn: range.end.column) : line.endIndex
      parts.append(line[start..<max(start, end)])
    }
    return parts.joined(separator: "\n")
  }

  /// The column of a position as an editor of UTF-16 counts, from 1; `nil` if the line is not known.
  package mutating func utf16Column(of position: SourcePosition, in path: String) -> Int? {
    open(path)
    guard ownLines.indices.contains(position.line - 1) else { return nil }
    let line = ownLines[position.line - 1]
    return line[..<line.index(atColumn: position.column)].utf16.count + 1
  }
}

/// The lines of a file without its byte order mark and its line breaks (LF, CRLF).
func linesOfSource(_ text: String) -> [Substring] {
  var text = text
  var ends = text.withUTF8 { bytes in bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") } }
  ends.append(text.utf8.count)
  var lines: [Substring] = []
  lines.reserveCapacity(ends.count)
  var start = text.utf8.startIndex
  var offset = 0
  for end in ends {
    let lineEnd = text.utf8.index(start, offsetBy: end - offset)
    let line = text.utf8[start..<lineEnd]
    lines.append(line.last == UInt8(ascii: "\r") ? Substring(line.dropLast()) : Substring(line))
    guard end < text.utf8.count else { break }
    (start, offset) = (text.utf8.index(after: lineEnd), end + 1)
  }
  if let first = lines.first, first.unicodeScalars.first == "\u{FEFF}" {
    lines[0] = Substring(first.unicodeScalars.dropFirst())
  }
  return lines
}
