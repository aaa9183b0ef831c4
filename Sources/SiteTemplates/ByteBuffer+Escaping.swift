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

  /// Copies a text without signs as a whole, which nearly all are.
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    if Self.hasSign(start, count: bytes.count) {
      appendRuns(start, count: bytes.count)
    } else {
      append(start, bytes.count)
    }
  }

  /// Copies whole runs between the signs.
  private mutating func appendRuns(_ start: UnsafePointer<UInt8>, count: Int) {
    var runStart = 0
    for offset in 0..<count {
      guard let entity = Self.entity(of: start[offset]) else { continue }
      append(start + runStart, offset - runStart)
      entity.withUTF8Buffer { append($0) }
      runStart = offset + 1
    }
    append(start + runStart, count - runStart)
  }

  /// Looks at sixteen bytes at a time; the last sixteen overlap those before, and so do two words of a shorter text.
  @inline(__always)
  private static func hasSign(_ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count >= 8 else { return (0..<count).contains { entity(of: start[$0]) != nil } }
    let (start, end) = (UnsafeRawPointer(start), UnsafeRawPointer(start + count))
    guard count >= 16 else {
      return hasSign(SIMD2(start.loadUnaligned(as: UInt64.self), (end - 8).loadUnaligned(as: UInt64.self)))
    }
    var next = start
    while end - next >= 16 {
      if hasSign(next.loadUnaligned(as: SIMD2<UInt64>.self)) { return true }
      next += 16
    }
    return next < end && hasSign((end - 16).loadUnaligned(as: SIMD2<UInt64>.self))
  }

  /// Whether one of the bytes is a sign. `&` and `'` differ in their lowest bit alone, `<` and `>` in the next.
  @inline(__always)
  private static func hasSign(_ bytes: SIMD2<UInt64>) -> Bool {
    let ones = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
    let quote = bytes ^ (ones &* 0x22)
    let ampersand = (bytes | ones) ^ (ones &* 0x27)
    let angle = (bytes | (ones &* 2)) ^ (ones &* 0x3E)
    // A byte is zero if subtracting one from it borrows its highest bit, and it had not that bit itself.
    let zeros = ((quote &- ones) & ~quote) | ((ampersand &- ones) & ~ampersand) | ((angle &- ones) & ~angle)
    let found = zeros & (ones &* 0x80)
    return found[0] | found[1] != 0
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
