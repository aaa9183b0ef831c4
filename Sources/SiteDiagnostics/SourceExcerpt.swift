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

  /// The whole of a file.
  package func text(of path: String) -> String? {
    guard let conceal, let text = textOfFile(path) else { return textOfFile(path) }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    return lines.map { index, line -> Substring in
      let bare = bareLine(Substring(line), number: index + 1)
      return Substring(line[..<bare.startIndex]) + conceal(bare, index + 1, path) + Substring(line[bare.endIndex...])
    }.joined(separator: "\n")
  }

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
