/// The lines of the sources that a diagnostic shows, asked for by path.
///
/// A value of closures rather than a file system: the build hands over what it has read, a test hands over a dictionary.
package struct SourceExcerpts: Sendable {
  private let textOfFile: @Sendable (String) -> String?
  /// What every line goes through before anybody sees it; `nil` if nothing has to be hidden.
  private let conceal: Conceal?

  /// Gives back a line with what nobody may see made unreadable, as many bytes as before.
  package typealias Conceal = @Sendable (_ line: Substring, _ number: Int, _ path: String) -> Substring

  package init(_ textOfFile: @escaping @Sendable (String) -> String?, conceal: Conceal? = nil) {
    self.textOfFile = textOfFile
    self.conceal = conceal
  }

  /// The same lines, concealed.
  package func concealing(_ conceal: @escaping Conceal) -> SourceExcerpts {
    SourceExcerpts(textOfFile, conceal: conceal)
  }

  package static let none = SourceExcerpts { _ in nil }

  /// The lines of a file as they stand there: to count in, not to show.
  func linesAsTheyStand(of path: String) -> [Substring] { textOfFile(path).map(linesOfSource) ?? [] }

  /// The same as they may be shown.
  package func lines(of path: String) -> [Substring] {
    let lines = linesAsTheyStand(of: path)
    guard let conceal else { return lines }
    return lines.enumerated().map { conceal($0.element, $0.offset + 1, path) }
  }

  /// Whether something of a file is not to be shown.
  package func conceals(_ path: String) -> Bool { lines(of: path) != linesAsTheyStand(of: path) }

  /// The line without its line break; `nil` if the file or the line is not there.
  package func line(_ number: Int, of path: String) -> Substring? {
    guard number > 0, let text = textOfFile(path) else { return nil }
    var rest = text.utf8[...]
    for _ in 1..<number {
      guard let lineFeed = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[rest.index(after: lineFeed)...]
    }
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    let line = bareLine(text[rest.startIndex..<end], number: number)
    return conceal?(line, number, path) ?? line
  }
}

/// A line without the mark of the byte order and what is left of a line break.
private func bareLine(_ line: Substring, number: Int) -> Substring {
  var line = line
  if line.utf8.last == UInt8(ascii: "\r") { line = Substring(line.unicodeScalars.dropLast()) }
  if number == 1, line.unicodeScalars.first == "\u{FEFF}" { line = Substring(line.unicodeScalars.dropFirst()) }
  return line
}
