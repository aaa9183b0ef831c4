import SiteDiagnostics

/// The lines of a text, with their places; line breaks of every kind.
struct TextLines {
  let path: String
  private(set) var lines: [Substring] = []

  init(_ text: String, path: String) {
    self.path = path
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline && $0 != "\u{0B}" && $0 != "\u{0C}" }
    if lines.last?.isEmpty == true { lines.removeLast() }
  }

  /// Where a piece of a line stands: columns count bytes.
  func range(_ piece: Substring, line: Int) -> SourceRange {
    let whole = lines[line]
    let start = whole.utf8.distance(from: whole.startIndex, to: piece.startIndex)
    return SourceRange(line: line + 1, column: start + 1, length: piece.utf8.count)
  }

  func range(ofLine line: Int) -> SourceRange { SourceRange(line: line + 1, column: 1, length: lines[line].utf8.count) }

  func isBlank(_ line: Int) -> Bool { lines[line].unicodeScalars.allSatisfy(CharacterTally.isWhiteSpace) }

  func paragraph(_ line: Int) -> DocumentBlock {
    .paragraph(Paragraph(String(lines[line]), at: .text(path: path, range: range(ofLine: line))))
  }
}

func isBlank(_ text: some StringProtocol) -> Bool { text.unicodeScalars.allSatisfy(CharacterTally.isWhiteSpace) }
