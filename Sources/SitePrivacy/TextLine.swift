/// A line of a text as the detectors read it: one sign after the other, full-width letters, digits and punctuation as the
/// narrow ones that they stand for, and each sign's place in the bytes.
struct TextLine {
  private(set) var signs: [UInt32] = []
  /// Where each sign begins, in bytes of the whole text, and where the last one ends.
  private var offsets: [Int] = []

  /// - Parameter start: where the bytes begin in the whole text.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    signs.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var index = 0
    while index < bytes.count {
      let (sign, length) = decoded(bytes, at: index)
      // What takes no room between two digits does not part them.
      if !Self.isInvisible(sign) {
        signs.append(Self.narrow(sign))
        offsets.append(start + index)
      }
      index += length
    }
    offsets.append(start + bytes.count)
  }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { TextLine($0) }
  }

  var count: Int { signs.count }

  /// The sign at an index; 0 beyond the line.
  subscript(index: Int) -> UInt32 { signs.indices.contains(index) ? signs[index] : 0 }

  func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<end(range.upperBound) }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for sign in signs[range] { text.append(Unicode.Scalar(sign) ?? "?") }
    return String(text)
  }

  /// Where the sign before an index ends: signs that are left out between two belong to neither.
  private func end(_ index: Int) -> Int { index < signs.count ? offsets[index] : offsets[offsets.count - 1] }

  private static func narrow(_ sign: UInt32) -> UInt32 {
    switch sign {
    case 0xFF01...0xFF5E: sign - 0xFEE0
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x09: 0x20
    case 0x2010...0x2015, 0x2212, 0xFE63: 0x2D
    default: sign
    }
  }

  private static func isInvisible(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xAD: true
    default: false
    }
  }
}

/// The sign at an index, with its bytes; a byte that begins none is a sign of its own.
private func decoded(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (sign: UInt32, length: Int) {
  let first = bytes[index]
  let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
  guard length > 1, index + length <= bytes.count else { return (first < 0x80 ? UInt32(first) : 0xFFFD, 1) }
  var sign = UInt32(first) & (0xFF >> UInt32(length + 1))
  for next in bytes[(index + 1)..<(index + length)] { sign = sign << 6 | UInt32(next & 0x3F) }
  return (sign, length)
}

extension UInt32 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isHan: Bool {
    self >= 0x4E00 && self <= 0x9FFF || self >= 0x3400 && self <= 0x4DBF || self >= 0x20000 && self <= 0x323AF
  }
  var isSpace: Bool { self == 0x20 }
  /// Of a masked text: `*`, `×`, `某` and the like.
  var isMask: Bool { masks.contains(self) }
}

private let masks = Set("*×✕✖╳●○◯□■•※".unicodeScalars.map(\.value))
