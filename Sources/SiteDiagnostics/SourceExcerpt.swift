/// The lines of the sources that a diagnostic shows, asked for by path.
///
/// A value of closures rather than a file system: the build hands over what it has read, a test hands over a dictionary.
package struct SourceExcerpts: Sendable {
  private let textOfFile: @Sendable (String) -> String?

  package init(_ textOfFile: @escaping @Sendable (String) -> String?) { self.textOfFile = textOfFile }

  package static let none = SourceExcerpts { _ in nil }

  /// The whole of a file.
  package func text(of path: String) -> String? { textOfFile(path) }

  /// The line without its line break; `nil` if the file or the line is not there.
  package func line(_ number: Int, of path: String) -> Substring? {
    guard number > 0, let text = textOfFile(path) else { return nil }
    var rest = text.utf8[...]
    for _ in 1..<number {
      guard let lineFeed = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[rest.index(after: lineFeed)...]
    }
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    var line = text[rest.startIndex..<end]
    if line.utf8.last == UInt8(ascii: "\r") { line = Substring(line.unicodeScalars.dropLast()) }
    if number == 1, line.unicodeScalars.first == "\u{FEFF}" { line = Substring(line.unicodeScalars.dropFirst()) }
    return line
  }
}
