// The five signs that have a meaning in HTML's text and attributes.
extension ByteBuffer {
  @inline(__always)
  mutating func append(_ text: String, isEscaped: Bool) {
    let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      if isEscaped { appendEscaped(bytes) } else { append(bytes) }
    }
    if isContiguous == nil { appendBridged(text, isEscaped: isEscaped) }
  }

  /// Writes the `String` that lies at the address, without a copy of it.
  @inline(__always)
  mutating func append(textAt address: UnsafeRawPointer, isEscaped: Bool) {
    append(address.assumingMemoryBound(to: String.self).pointee, isEscaped: isEscaped)
  }

  /// A text that does not lie in memory as UTF-8.
  @inline(never)
  private mutating func appendBridged(_ text: String, isEscaped: Bool) {
    var text = text
    text.withUTF8 { isEscaped ? appendEscaped($0) : append($0) }
  }

  mutating func append(_ number: Int) {
    guard number >= 0 else { return append(String(number), isEscaped: false) }
    var digits = 1
    var rest = number
    while rest >= 10 { (rest, digits) = (rest / 10, digits + 1) }
    let start = reserve(digits)
    rest = number
    for index in stride(from: digits - 1, through: 0, by: -1) {
      start[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    advance(by: digits)
  }

  /// Copies whole runs between the signs, eight bytes at a time where there is none.
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    var runStart = 0
    var offset = 0
    while offset < bytes.count {
      if bytes.count - offset >= 8, !Self.hasSign(UnsafeRawPointer(start + offset)) {
        offset += 8
        continue
      }
      let end = min(offset + 8, bytes.count)
      while offset < end {
        if let entity = Self.entity(of: start[offset]) {
          append(start + runStart, offset - runStart)
          entity.withUTF8Buffer { append($0) }
          runStart = offset + 1
        }
        offset += 1
      }
    }
    append(start + runStart, bytes.count - runStart)
  }

  /// Whether one of the eight bytes is a sign. `&` and `'` differ in their lowest bit alone, `<` and `>` in the next.
  @inline(__always)
  private static func hasSign(_ address: UnsafeRawPointer) -> Bool {
    let bytes = address.loadUnaligned(as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = bytes ^ (ones &* 0x22)
    let ampersand = (bytes | ones) ^ (ones &* 0x27)
    let angle = (bytes | (ones &* 2)) ^ (ones &* 0x3E)
    // A byte is zero if subtracting one from it borrows its highest bit, and it had not that bit itself.
    let zeros = ((quote &- ones) & ~quote) | ((ampersand &- ones) & ~ampersand) | ((angle &- ones) & ~angle)
    return zeros & (ones &* 0x80) != 0
  }

  @inline(__always)
  private static func entity(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
