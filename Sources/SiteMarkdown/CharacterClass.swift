/// What a character is to the rules about emphasis, line breaks and bare URLs.
struct CharacterClass: Hashable, Sendable {
  var isSpace = false
  /// Punctuation as CommonMark 0.30 defines it.
  var isPunctuation = false
  /// Belongs to Chinese text: a Han character, kana, full-width punctuation or another full-width form.
  var isWide = false
  /// Punctuation that Latin and Chinese text share, such as `“` and `…`: wide if what it touches is.
  var isShared = false
  /// Only ever begins something: `（`, `《`.
  var opens = false
  /// Only ever ends something: `）`, `。`.
  var closes = false

  /// The beginning and the end of a line.
  static let space = CharacterClass(isSpace: true)
}

extension CharacterClass {
  init(_ scalar: Unicode.Scalar) {
    self.init()
    let value = scalar.value
    guard value >= 0x80 else {
      classify(ascii: UInt8(value))
      return
    }
    isWide = Self.isWide(value)
    // The Han characters themselves need no look into Unicode's tables.
    guard !(0x3400...0x9FFF).contains(value) else { return }
    switch scalar.properties.generalCategory {
    case .spaceSeparator:
      isSpace = true
      isWide = false
    case .openPunctuation, .initialPunctuation:
      isPunctuation = true
      opens = true
    case .closePunctuation, .finalPunctuation:
      isPunctuation = true
      closes = true
    case .connectorPunctuation, .dashPunctuation:
      isPunctuation = true
    case .otherPunctuation:
      isPunctuation = true
      closes = Self.stops.contains(value)
    default: break
    }
    isShared = !isWide && isPunctuation && ((0x2010...0x203A).contains(value) || value == 0xB7)
  }

  private mutating func classify(ascii byte: UInt8) {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: isSpace = true
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"):
      isPunctuation = true
      opens = true
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
      isPunctuation = true
      closes = true
    default: isPunctuation = byte.isASCIIPunctuation
    }
  }

  /// `、。！％，．：；？｡､`: nothing begins with them.
  private static let stops: Set<UInt32> = [
    0x3001, 0x3002, 0xFF01, 0xFF05, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF61, 0xFF64,
  ]

  static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x2FF0...0x312F, 0x3190...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE10...0xFE1F,
      0xFE30...0xFE6F, 0xFF01...0xFFEF, 0x16FE0...0x18CFF, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension UInt8 {
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isASCIIAlphanumeric: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}

/// The scalar that begins at `index` of valid UTF-8 and its length.
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = UInt32(bytes[index])
  if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard index + length <= bytes.count else { return ("\u{FFFD}", 1) }
  var value = lead & (0xFF >> UInt32(length + 1))
  for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// The scalar that ends before `index`.
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Unicode.Scalar {
  var start = index - 1
  while start > 0, start > index - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return decodeScalar(bytes, at: start).scalar
}
