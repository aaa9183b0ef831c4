// The five signs that have a meaning in HTML's text and attributes.
extension ByteBuffer {
  mutating func append(_ text: String, isEscaped: Bool) {
    var text = text
    text.withUTF8 { isEscaped ? appendEscaped($0) : append($0) }
  }

  /// Writes the `String` that lies at the address, without a copy of it.
  @inline(__always)
  mutating func append(textAt address: UnsafeRawPointer, isEscaped: Bool) {
    let text = address.assumingMemoryBound(to: String.self)
    let isContiguous: Void? = text.pointee.utf8.withContiguousStorageIfAvailable { bytes in
      if isEscaped { appendEscaped(bytes) } else { append(bytes) }
    }
    if isContiguous == nil { append(text.pointee, isEscaped: isEscaped) }
  }

  mutating func append(_ number: Int) { append(String(number), isEscaped: false) }

  /// Copies whole runs between the signs.
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    var runStart = 0
    for offset in 0..<bytes.count {
      guard let entity = Self.entity(of: start[offset]) else { continue }
      append(start + runStart, offset - runStart)
      entity.withUTF8Buffer { append($0) }
      runStart = offset + 1
    }
    append(start + runStart, bytes.count - runStart)
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
