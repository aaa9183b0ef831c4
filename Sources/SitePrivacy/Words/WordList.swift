/// Words that mean something to a detector.
struct WordList: Sendable {
  private var byFirst: [UInt32: [[UInt32]]] = [:]

  /// - Parameter words: with spaces between them.
  init(_ words: String) {
    for word in words.split(whereSeparator: \.isWhitespace) {
      let signs = word.unicodeScalars.map(\.value)
      byFirst[signs[0], default: []].append(signs)
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.count > $1.count } }
  }

  /// The length of the longest word that begins at an index; `nil` if there is none.
  func match(in line: TextLine, at index: Int) -> Int? {
    guard let words = byFirst[line[index]] else { return nil }
    return words.first { word in
      index + word.count <= line.count && line.signs[index..<(index + word.count)].elementsEqual(word)
    }?.count
  }

  func first(in line: TextLine, _ range: Range<Int>) -> Range<Int>? {
    for index in range {
      if let length = match(in: line, at: index), index + length <= range.upperBound { return index..<(index + length) }
    }
    return nil
  }

  func last(in line: TextLine, _ range: Range<Int>) -> Range<Int>? {
    for index in range.reversed() {
      if let length = match(in: line, at: index), index + length <= range.upperBound { return index..<(index + length) }
    }
    return nil
  }

  func isIn(_ line: TextLine, _ range: Range<Int>) -> Bool { first(in: line, range) != nil }

  func isIn(_ text: String) -> Bool {
    let line = TextLine(text)
    return isIn(line, 0..<line.count)
  }

  /// Whether a word ends right before an index.
  func ends(in line: TextLine, before index: Int) -> Bool {
    last(in: line, max(0, index - 8)..<index)?.upperBound == index
  }

  /// Whether the whole text is one of the words.
  func contains(_ text: String) -> Bool {
    let line = TextLine(text)
    return match(in: line, at: 0) == line.count
  }
}
