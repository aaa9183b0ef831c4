/// The classes of characters that the readers of cells tell apart.
extension Unicode.Scalar {
  /// White space of any width, line breaks, and the invisible marks that copied text brings along.
  package var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  package var isLineBreak: Bool {
    switch self {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// A Chinese character, not its punctuation.
  package var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The value of a digit, ASCII or full-width.
  package var digitValue: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0xFF10...0xFF19: Int(value) - 0xFF10
    default: nil
    }
  }

  /// The ASCII form of a full-width letter, digit or sign; anything else as it is.
  package var narrow: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value), let narrow = Unicode.Scalar(value - 0xFEE0) else { return self }
    return narrow
  }

  /// Round brackets of any width.
  package var isOpeningRound: Bool { self == "（" || self == "(" || self == "﹙" }
  package var isClosingRound: Bool { self == "）" || self == ")" || self == "﹚" }
}

extension [Unicode.Scalar] {
  package init(of text: String) {
    self.init()
    reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// The text of a range.
  package func text(_ range: Range<Int>) -> String {
    let scalars = self[range]
    let length = scalars.reduce(0) { $0 + UTF8.width($1) }
    return String(unsafeUninitializedCapacity: length) { bytes in
      var index = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[index] = byte
          index += 1
        }
      }
      return index
    }
  }

  /// The range without the blanks at its ends, or whatever else is asked to go.
  package func trimmed(_ range: Range<Int>, of isDropped: (Unicode.Scalar) -> Bool = \.isBlank) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isDropped(self[start]) { start += 1 }
    while end > start, isDropped(self[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether these words stand at a position.
  package func has(_ words: String, at index: Int) -> Bool {
    var position = index
    for scalar in words.unicodeScalars {
      guard position < count, self[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  /// The length of the first of the words that stands at a position; put longer ones first.
  package func lengthOfFirst(of words: [String], at index: Int) -> Int? {
    words.first { has($0, at: index) }?.unicodeScalars.count
  }

  /// The place after the blanks at a position.
  package func skippingBlanks(_ index: Int, upTo end: Int? = nil) -> Int {
    var position = index
    while position < end ?? count, self[position].isBlank { position += 1 }
    return position
  }
}
