import Synchronization

/// The lines of the sources that a diagnostic shows, asked for by path.
///
/// A value of closures rather than a file system: the build hands over what it has read, a test hands over a dictionary.
package struct SourceExcerpts: Sendable {
  private let source: LastSource
  /// What every line goes through before anybody sees it; `nil` if nothing has to be hidden.
  private let conceal: Conceal?

  /// Gives back a line with what nobody may see made unreadable, as many bytes as before.
  package typealias Conceal = @Sendable (_ line: Substring, _ number: Int, _ path: String) -> Substring

  package init(_ textOfFile: @escaping @Sendable (String) -> String?) {
    self.init(LastSource(textOfFile), conceal: nil)
  }

  private init(_ source: LastSource, conceal: Conceal?) {
    self.source = source
    self.conceal = conceal
  }

  /// The same lines, concealed.
  package func concealing(_ conceal: @escaping Conceal) -> SourceExcerpts {
    SourceExcerpts(source, conceal: conceal)
  }

  package static let none = SourceExcerpts { _ in nil }

  /// The lines of a file as they stand there: to count in, not to show.
  func linesAsTheyStand(of path: String) -> [Substring] { source.lines(of: path) }

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
    let lines = source.lines(of: path)
    guard lines.indices.contains(number - 1) else { return nil }
    return conceal?(lines[number - 1], number, path) ?? lines[number - 1]
  }
}

/// The lines of the file that was asked for last: the faults of a file are told one after the other.
private final class LastSource: Sendable {
  private let textOfFile: @Sendable (String) -> String?
  /// Guards the file.
  private let last = Mutex<(path: String, lines: [Substring])?>(nil)

  init(_ textOfFile: @escaping @Sendable (String) -> String?) { self.textOfFile = textOfFile }

  /// None if the file is not there.
  func lines(of path: String) -> [Substring] {
    last.withLock { last in
      if let last, last.path == path { return last.lines }
      let lines = textOfFile(path).map(linesOfSource) ?? []
      last = (path, lines)
      return lines
    }
  }
}
