/// Ascending numbers of pages or lines, none twice, as a list of the index.
enum NumberList {
  static func write(_ numbers: [Int32]) -> [UInt8] {
    guard let first = numbers.first, let last = numbers.last else { return [] }
    var writer = NumberListWriter(count: numbers.count, first: Int(first), last: Int(last))
    for number in numbers { writer.add(Int(number)) }
    return writer.finish()
  }

  /// Empty if there is nothing; what is damaged is cut off.
  static func read(_ characters: some Collection<UInt8>) -> [Int32] {
    guard !characters.isEmpty else { return [] }
    var reader = BitReader(characters)
    let count = reader.readGamma()
    let low = reader.readGamma() - 1
    var numbers: [Int32] = []
    var last = 0
    for position in 0..<count {
      last += position == 0 ? reader.readGamma() - 1 : 1 + reader.readRice(low)
      guard !reader.isDamaged, last <= Int(Int32.max) else { break }
      numbers.append(Int32(last))
    }
    return numbers
  }
}

/// Writes the numbers of a list one by one, so that they never stand in memory; a list without
/// numbers has no characters.
struct NumberListWriter: Sendable {
  private var bits = BitWriter()
  private var last: Int
  private let low: Int

  init(count: Int, first: Int, last: Int) {
    low = riceParameter(sum: last - first + 1 - count, count: count - 1)
    self.last = first
    guard count > 0 else { return }
    bits.writeGamma(count)
    bits.writeGamma(low + 1)
    bits.writeGamma(first + 1)
  }

  mutating func add(_ number: Int) {
    if number > last { bits.writeRice(number - last - 1, low: low) }
    last = number
  }

  consuming func finish() -> [UInt8] { bits.finish() }
}
