/// The bytes are not what a `ByteWriter` of this program wrote.
struct DamagedBytes: Error {}

/// Reads what a `ByteWriter` wrote. Bytes of any other origin end in an error, never in a fault.
///
/// It looks at bytes that somebody else holds: of a cache of a hundred thousand entries, none is copied to be read.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position: Int
  private let end: Int
  let codes: CodeNumbers

  /// - Parameters:
  ///   - range: which of the bytes to read; all if there is none. It lies within them.
  ///   - codes: those of who wrote the bytes.
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>? = nil, codes: CodeNumbers = .none) {
    self.codes = codes
    let range = range ?? 0..<bytes.count
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// How many bytes are left.
  var rest: Int { end - position }

  var isAtEnd: Bool { rest == 0 }

  mutating func number() throws(DamagedBytes) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < end, shift < 64 else { throw DamagedBytes() }
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
    position += 8
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position - 8, as: UInt64.self))
  }

  mutating func flag() throws(DamagedBytes) -> Bool {
    guard position < end, bytes[position] < 2 else { throw DamagedBytes() }
    position += 1
    return bytes[position - 1] == 1
  }

  mutating func text() throws(DamagedBytes) -> String {
    let block = try block()
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[block]), as: UTF8.self)
  }

  /// Where the bytes of the next block stand.
  mutating func block() throws(DamagedBytes) -> Range<Int> {
    let count = try number()
    guard count >= 0 else { throw DamagedBytes() }
    return try block(of: UInt64(count))
  }

  /// Where so many bytes stand.
  mutating func block(of count: UInt64) throws(DamagedBytes) -> Range<Int> {
    guard count <= UInt64(rest) else { throw DamagedBytes() }
    position += Int(count)
    return position - Int(count)..<position
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
    if count == 0 { return [] }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}
