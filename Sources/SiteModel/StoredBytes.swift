/// Bytes that nobody changes, wherever they lie: in an array, or in memory that somebody owns, such as that of a mapped
/// file. A part of them costs no copy.
package struct StoredBytes: Sendable {
  private let place: Place
  private let range: Range<Int>

  private enum Place: Sendable {
    case array([UInt8])
    case numbers([Int32])
    case memory(OwnedMemory)
  }

  package init(_ bytes: [UInt8] = []) { (place, range) = (.array(bytes), 0..<bytes.count) }

  /// Four bytes each, as they lie in memory.
  package init(_ numbers: [Int32]) { (place, range) = (.numbers(numbers), 0..<numbers.count * 4) }

  package init(_ memory: OwnedMemory) { (place, range) = (.memory(memory), 0..<memory.bytes.count) }

  private init(_ place: Place, _ range: Range<Int>) { (self.place, self.range) = (place, range) }

  package var count: Int { range.count }

  /// - Parameter part: counted from the first of these bytes.
  package subscript(part: Range<Int>) -> StoredBytes {
    precondition(part.lowerBound >= 0 && part.upperBound <= count)
    return StoredBytes(place, range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }

  package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    switch place {
    case .array(let bytes): return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    case .numbers(let numbers):
      return try numbers.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    case .memory(let memory):
      defer { withExtendedLifetime(memory) {} }
      return try body(UnsafeRawBufferPointer(rebasing: memory.bytes[range]))
    }
  }

  /// Says that nobody will look at these bytes for a while: those of a file need not be in memory until somebody does.
  package func rest() {
    if case .memory(let memory) = place { memory.rest(UnsafeRawBufferPointer(rebasing: memory.bytes[range])) }
  }

  package var array: [UInt8] { withUnsafeBytes { Array($0) } }
}

/// Memory that is given back when nobody has it any more. Nobody writes there as long as this object lives.
package final class OwnedMemory: Sendable {
  private let address: UInt
  private let count: Int
  fileprivate let rest: @Sendable (UnsafeRawBufferPointer) -> Void
  private let free: @Sendable (UnsafeRawBufferPointer) -> Void

  /// - Parameters:
  ///   - rest: gives back some of it until somebody looks there.
  ///   - free: gives back all of it.
  package init(
    _ bytes: UnsafeRawBufferPointer, rest: @escaping @Sendable (UnsafeRawBufferPointer) -> Void,
    free: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    (address, count) = (UInt(bitPattern: bytes.baseAddress), bytes.count)
    self.rest = rest
    self.free = free
  }

  fileprivate var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  deinit { free(bytes) }
}
