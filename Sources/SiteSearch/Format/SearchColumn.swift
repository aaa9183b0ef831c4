/// A number for each page in so many bits: 0 for none, else one more than an index.
struct SearchColumn: Sendable {
  let bits: Int
  let characters: [UInt8]

  /// - Parameter values: -1 for none.
  init(_ values: [Int32]) {
    let highest = Int(values.max() ?? -1) + 1
    bits = max(1, Int.bitWidth - highest.leadingZeroBitCount)
    var writer = BitWriter()
    for value in values { writer.write(UInt64(value + 1), count: bits) }
    characters = writer.finish()
  }

  /// - Returns: an index or -1 for each page.
  static func read(_ characters: some Sequence<UInt8>, bits: Int, count: Int) -> [Int32] {
    guard (1...31).contains(bits) else { return Array(repeating: -1, count: count) }
    var reader = BitReader(characters)
    return (0..<count).map { _ in Int32(reader.read(bits)) - 1 }
  }
}
