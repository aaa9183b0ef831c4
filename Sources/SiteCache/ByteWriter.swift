/// Writes values as bytes, one after the other, without names: who reads them knows their order.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  let codes: CodeNumbers

  init(_ opening: [UInt8] = [], capacity: Int = 0, codes: CodeNumbers = .none) {
    self.codes = codes
    bytes.reserveCapacity(capacity)
    bytes += opening
  }

  /// Seven bits a byte, the lowest first; small numbers are short, negative ones not much longer.
  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// All eight bytes.
  mutating func write(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func write(_ other: some Collection<UInt8>) {
    write(other.count)
    bytes.append(contentsOf: other)
  }

  mutating func write<Value>(_ value: Value?, _ writeValue: (inout ByteWriter, Value) -> Void) {
    write(value != nil)
    if let value { writeValue(&self, value) }
  }

  mutating func write<Value>(_ values: some Collection<Value>, _ writeValue: (inout ByteWriter, Value) -> Void) {
    write(values.count)
    for value in values { writeValue(&self, value) }
  }
}
