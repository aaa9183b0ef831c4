/// CRC-32 as ZIP, gzip and PNG have it (ISO-HDLC), eight bytes at a time.
///
/// A remainder of eight bytes is the sum of what each leaves behind when the others are zero: a table for each place of
/// the eight has it for every byte.
func crc32(of bytes: [UInt8]) -> UInt32 {
  bytes.withUnsafeBytes { bytes in
    crcTables.withUnsafeBufferPointer { tables in
      func entry(_ table: Int, _ word: UInt32, _ shift: UInt32) -> UInt32 {
        tables[table &* 256 &+ Int(UInt8(truncatingIfNeeded: word >> shift))]
      }
      var remainder: UInt32 = 0xFFFF_FFFF
      var index = 0
      while index + 8 <= bytes.count {
        let low = remainder ^ UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self))
        remainder = entry(7, low, 0) ^ entry(6, low, 8) ^ entry(5, low, 16) ^ entry(4, low, 24)
        remainder ^= entry(3, high, 0) ^ entry(2, high, 8) ^ entry(1, high, 16) ^ entry(0, high, 24)
        index += 8
      }
      for byte in bytes[index...] { remainder = entry(0, remainder ^ UInt32(byte), 0) ^ (remainder >> 8) }
      return ~remainder
    }
  }
}

/// Eight tables of 256, one behind the other: the first for the last of the eight bytes.
private let crcTables: [UInt32] = {
  var tables: [UInt32] = []
  for byte in 0..<256 {
    var value = UInt32(byte)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    tables.append(value)
  }
  for index in 256..<2048 {
    let before = tables[index - 256]
    tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
  }
  return tables
}()
