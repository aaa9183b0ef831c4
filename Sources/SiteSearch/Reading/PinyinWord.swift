/// Letters that somebody typed, read as pinyin: the texts of the portal's names that they may stand for.
enum PinyinWord {
  /// No more texts are searched in place of a word.
  static let limit = 12

  struct Name: Sendable {
    var scalars: [UInt32]
    var syllables: [[UInt32]]

    /// - Parameter syllables: one for each scalar of the text, parted by spaces.
    init(_ text: String, syllables: String) {
      scalars = text.unicodeScalars.map(\.value)
      self.syllables = syllables.unicodeScalars.split(separator: " ").map { $0.map(\.value) }
    }

    /// Whether a scalar is read, rather than a letter, a digit or a sign.
    func isRead(_ index: Int) -> Bool {
      scalars[index] >= 0x80 && index < syllables.count && syllables[index].allSatisfy { $0 &- 0x61 < 26 }
    }
  }

  static func texts(_ letters: [UInt32], among names: [Name]) -> [[UInt32]] {
    var found: [[UInt32]: (isSpelt: Bool, names: Int)] = [:]
    for name in names {
      var ofName: [[UInt32]: Bool] = [:]
      for start in name.scalars.indices {
        if let end = spelt(letters, in: name, from: start), end - start > 1 {
          ofName[Array(name.scalars[start..<end])] = true
        }
        if let end = abbreviated(letters, in: name, from: start) {
          let text = Array(name.scalars[start..<end])
          ofName[text] = ofName[text] ?? false
        }
      }
      for (text, isSpelt) in ofName {
        let known = found[text] ?? (false, 0)
        found[text] = (known.isSpelt || isSpelt, known.names + 1)
      }
    }
    let sorted = found.sorted { first, second in
      if first.value.isSpelt != second.value.isSpelt { return first.value.isSpelt }
      if first.value.names != second.value.names { return first.value.names > second.value.names }
      if first.key.count != second.key.count { return first.key.count < second.key.count }
      return first.key.lexicographicallyPrecedes(second.key)
    }
    return sorted.prefix(limit).map(\.key)
  }

  /// The end of the characters whose syllables are the letters, the last perhaps not to its end.
  private static func spelt(_ letters: [UInt32], in name: Name, from start: Int) -> Int? {
    var rest = letters[...]
    var index = start
    while !rest.isEmpty {
      guard index < name.scalars.count, name.isRead(index) else { return nil }
      let syllable = name.syllables[index]
      index += 1
      if rest.starts(with: syllable) {
        rest = rest.dropFirst(syllable.count)
      } else {
        return syllable.starts(with: rest) ? index : nil
      }
    }
    return index
  }

  /// The end of the characters of whose syllables the letters are the first ones.
  private static func abbreviated(_ letters: [UInt32], in name: Name, from start: Int) -> Int? {
    guard start + letters.count <= name.scalars.count else { return nil }
    for (offset, letter) in letters.enumerated() {
      guard name.isRead(start + offset), name.syllables[start + offset].first == letter else { return nil }
    }
    return start + letters.count
  }
}
