/// What somebody typed, in its words.
package struct SearchQuery: Hashable, Sendable {
  struct Word: Hashable, Sendable {
    var scalars: [UInt32]
    /// May be read as pinyin.
    var isLetters = false
  }

  private(set) var words: [Word] = []
  private(set) var excluded: [Word] = []
  /// The words, as typed, folded together: the title that somebody may have typed.
  private(set) var title: [UInt32] = []

  /// Words are parted by white space; `"…"` is one word, `-` before a word excludes it.
  package init(_ text: String) {
    let pieces = Self.pieces(of: text)
    let hasWords = pieces.contains { !$0.isExcluded && !SearchFolding.folded($0.text).isEmpty }
    var typed: [String] = []
    for piece in pieces {
      // Nothing but exclusions would find nothing that somebody looks for.
      let isExcluded = piece.isExcluded && hasWords
      let text = piece.isExcluded && !hasWords ? piece.asTyped : piece.text
      let scalars = SearchFolding.folded(text)
      guard !scalars.isEmpty else { continue }
      let isLetters = !piece.isQuoted && !isExcluded && scalars.count > 1 && scalars.allSatisfy { $0 &- 0x61 < 26 }
      let word = Word(scalars: scalars, isLetters: isLetters)
      if isExcluded {
        excluded.append(word)
      } else {
        words.append(word)
        typed.append(text)
      }
    }
    title = SearchFolding.folded(typed.joined(separator: " "))
  }

  private struct Piece {
    var text: String
    var asTyped: String
    var isQuoted = false
    var isExcluded = false
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    let scalars = Array(text.unicodeScalars)
    var position = 0
    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    while position < scalars.count {
      if scalars[position].properties.isWhitespace {
        position += 1
        continue
      }
      let start = position
      let isExcluded =
        (scalars[position] == "-" || scalars[position] == "－")
        && position + 1 < scalars.count && !scalars[position + 1].properties.isWhitespace
      if isExcluded { position += 1 }
      if scalars[position] == "\"" || scalars[position] == "＂" {
        let open = position + 1
        position = open
        while position < scalars.count, scalars[position] != "\"", scalars[position] != "＂" { position += 1 }
        let close = position
        position = min(position + 1, scalars.count)
        pieces.append(
          Piece(text: string(open..<close), asTyped: string(start..<position), isQuoted: true, isExcluded: isExcluded))
        continue
      }
      let first = position
      while position < scalars.count, !scalars[position].properties.isWhitespace { position += 1 }
      pieces.append(Piece(text: string(first..<position), asTyped: string(start..<position), isExcluded: isExcluded))
    }
    return pieces
  }
}
