/// Whether a browser would run or open something of its own for a destination. It reads a scheme in any case and
/// leaves out control characters within it, so both are looked through here.
func isDangerous(_ destination: UnsafeBufferPointer<UInt8>, inImage: Bool) -> Bool {
  var scheme = Letters()
  for (index, byte) in destination.enumerated() where isRead(byte) {
    if byte == UInt8(ascii: ":") {
      if scheme.spell("data") { return !(inImage && isPicture(UnsafeBufferPointer(rebasing: destination[index...]))) }
      return scheme.spell("javascript") || scheme.spell("vbscript") || scheme.spell("livescript")
        || scheme.spell("file")
    }
    guard
      byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "."), !scheme.isFull
    else { return false }
    scheme.append(byte.asciiLowercased)
  }
  return false
}

/// Whether the rest of a `data:` address, its colon first, is a picture that runs nothing.
private func isPicture(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
  var type = Letters()
  for byte in rest.dropFirst() where isRead(byte) {
    if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") {
      return type.spell("image/png") || type.spell("image/gif") || type.spell("image/jpeg")
        || type.spell("image/webp")
    }
    guard !type.isFull else { return false }
    type.append(byte.asciiLowercased)
  }
  return false
}

private func isRead(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }

/// A word of up to twelve letters of ASCII.
private struct Letters {
  private var packed: UInt128 = 0
  private var count = 0

  var isFull: Bool { count == 12 }

  mutating func append(_ byte: UInt8) {
    packed = packed << 8 | UInt128(byte)
    count += 1
  }

  func spell(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    var other = Letters()
    for byte in UnsafeBufferPointer(start: word.utf8Start, count: count) { other.append(byte) }
    return packed == other.packed
  }
}
