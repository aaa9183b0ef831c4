/// The bytes are not what a `ByteWriter` of this program wrote.
struct DamagedBytes: Error {}

/// Reads what a `ByteWriter` wrote. Bytes of any other origin end in an error, never in a fault.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// How many bytes are left.
  var rest: Int { bytes.endIndex - position }

  var isAtEnd: Bool { rest == 0 }

  mutating func number() throws(DamagedBytes) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < bytes.endIndex, shift < 64 else { throw DamagedBytes() }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1)
  }

  mutating func word() throws(DamagedBytes) -> UInt64 {
    guard rest >= 8 else { throw DamagedBytes() }
    var word: UInt64 = 0
    for index in (position..<position + 8).reversed() { word = word << 8 | UInt64(bytes[index]) }
    position += 8
    return word
  }

  mutating func flag() throws(DamagedBytes) -> Bool {
    guard position < bytes.endIndex, bytes[position] < 2 else { throw DamagedBytes() }
    position += 1
    return bytes[position - 1] == 1
  }

  mutating func text() throws(DamagedBytes) -> String { String(decoding: try block(), as: UTF8.self) }

  mutating func block() throws(DamagedBytes) -> ArraySlice<UInt8> {
    let count = try number()
    guard count >= 0 else { throw DamagedBytes() }
    return try bytes(UInt64(count))
  }

  /// So many bytes.
  mutating func bytes(_ count: UInt64) throws(DamagedBytes) -> ArraySlice<UInt8> {
    guard count <= UInt64(rest) else { throw DamagedBytes() }
    position += Int(count)
    return bytes[position - Int(count)..<position]
  }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout ByteReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> [Value] {
    let count = try number()
    // A value takes a byte at least, so a damaged count cannot ask for more memory than the file has.
    guard count >= 0, count <= rest else { throw DamagedBytes() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}
