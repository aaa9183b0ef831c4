/// Ascending numbers of pages or lines, none twice, as a list of the index.
enum NumberList {
  static func write(_ numbers: some BidirectionalCollection<Int32>) -> [UInt8] {
    guard let first = numbers.first, let last = numbers.last else { return [] }
    var writer = NumberListWriter(count: numbers.count, first: Int(first), last: Int(last))
    for number in numbers { writer.add(Int(number)) }
    return writer.finish()
  }

  static func write(_ pages: PageSet) -> [UInt8] {
    guard let first = pages.first, let last = pages.last else { return [] }
    var writer = NumberListWriter(count: pages.count, first: first, last: last)
    pages.forEachPage { writer.add($0) }
    return writer.finish()
  }

  /// Empty if there is nothing; what is damaged is cut off.
  static func read(_ characters: some Collection<UInt8>) -> [Int32] {
    guard !characters.isEmpty else { return [] }
    var reader = BitReader(characters)
    return reader.read(1) == 0 ? readNumbers(&reader) : readAllBut(&reader)
  }

  private static func readNumbers(_ reader: inout BitReader) -> [Int32] {
    let count = reader.readGamma()
    let low = reader.readRiceParameter()
    var numbers: [Int32] = []
    var last = 0
    for position in 0..<count {
      last += position == 0 ? reader.readLong() - 1 : 1 + reader.readRice(low)
      guard !reader.isDamaged, last <= Int(Int32.max) else { break }
      numbers.append(Int32(last))
    }
    return numbers
  }

  private static func readAllBut(_ reader: inout BitReader) -> [Int32] {
    let first = reader.readLong() - 1
    let length = reader.readGamma()
    let missingCount = reader.readGamma() - 1
    let low = reader.readRiceParameter()
    var numbers: [Int32] = []
    var (next, missing) = (first, first)
    for _ in 0..<missingCount {
      missing += 1 + reader.readRice(low)
      guard !reader.isDamaged, missing < first + length else { return numbers }
      numbers += (next..<missing).map { Int32(truncatingIfNeeded: $0) }
      next = missing + 1
    }
    guard !reader.isDamaged, length <= 1 << 28 else { return numbers }
    return numbers + (next..<first + length).map { Int32(truncatingIfNeeded: $0) }
  }
}

/// Writes the numbers of a list one by one, so that they never stand in memory; a list without numbers has no characters.
///
/// Where most numbers of a range are in the list, those that are missing are written.
struct NumberListWriter: Sendable {
  private var bits = BitWriter()
  private var last: Int
  private let low: Int
  private let namesMissing: Bool
  private var lastMissing: Int

  init(count: Int, first: Int, last: Int) {
    let missing = last - first + 1 - count
    namesMissing = missing < count
    low = namesMissing ? riceParameter(sum: count, count: missing) : riceParameter(sum: missing, count: count - 1)
    (self.last, lastMissing) = (first, first)
    guard count > 0 else { return }
    bits.reserve(bits: (namesMissing ? missing : count) * (low + 2) + 60)
    bits.write(namesMissing ? 1 : 0, count: 1)
    if namesMissing {
      bits.writeLong(first + 1)
      bits.writeGamma(last - first + 1)
      bits.writeGamma(missing + 1)
      bits.writeGamma(low + 1)
    } else {
      bits.writeGamma(count)
      bits.writeGamma(low + 1)
      bits.writeLong(first + 1)
    }
  }

  mutating func add(_ number: Int) {
    guard number > last else { return }
    if namesMissing {
      var missing = last + 1
      while missing < number {
        bits.writeRice(missing - lastMissing - 1, low: low)
        lastMissing = missing
        missing += 1
      }
    } else {
      bits.writeRice(number - last - 1, low: low)
    }
    last = number
  }

  mutating func finish() -> [UInt8] { bits.finish() }
}
