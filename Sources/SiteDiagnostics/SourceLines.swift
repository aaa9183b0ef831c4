/// The lines of sources for a report that asks for many: each file is taken apart once, as long as its faults stand together.
package struct SourceLines {
  private let excerpts: SourceExcerpts
  private var path: String?
  private var lines: [Substring] = []

  package init(of excerpts: SourceExcerpts) { self.excerpts = excerpts }

  /// The line without its line break; `nil` if the file or the line is not there.
  package mutating func line(_ number: Int, of path: String) -> Substring? {
    if path != self.path {
      self.path = path
      lines = excerpts.text(of: path).map(linesOfSource) ?? []
    }
    return lines.indices.contains(number - 1) ? lines[number - 1] : nil
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
    guard let line = line(position.line, of: path) else { return nil }
    return line[..<line.index(atColumn: position.column)].utf16.count + 1
  }
}

/// The lines of a file without its byte order mark and its line breaks (LF, CRLF).
func linesOfSource(_ text: String) -> [Substring] {
  var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
    line.last == UInt8(ascii: "\r") ? Substring(line.dropLast()) : Substring(line)
  }
  if let first = lines.first, first.unicodeScalars.first == "\u{FEFF}" {
    lines[0] = Substring(first.unicodeScalars.dropFirst())
  }
  return lines
}
