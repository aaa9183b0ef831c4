extension UnsafeBufferPointer<UInt8> {
  /// The first byte of ASCII from `start` on; `end` if there is none before it.
  ///
  /// All that Markdown and HTML mark is ASCII, and most of a Chinese text is not: it is passed over eight bytes at a
  /// time.
  @inline(__always)
  func firstASCII(from start: Int, to end: Int) -> Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while end - index >= 8 {
      let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let ascii = ~UInt64(littleEndian: word) & highBits
      if ascii != 0 { return index + ascii.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, self[index] >= 0x80 { index += 1 }
    return index
  }
}
