import SiteModel

/// Texts of lines, each held once: a portal says most things on many pages.
struct LineStore: Sendable {
  /// The lines with which it began, one after another, and their numbers. They are never changed, so that whoever holds
  /// them, too, makes nobody copy them.
  private let known: StoredBytes
  private let knownNumbers: FingerprintTable
  /// The lines that came since.
  private var bytes: [UInt8] = []
  private var numbers = FingerprintTable()
  /// Where each line ends, counted through.
  private(set) var ends: [Int32]

  var count: Int { ends.count }

  /// The bytes of all lines.
  var pieces: [StoredBytes] { [known, StoredBytes(bytes)] }

  /// - Parameters:
  ///   - pieces: lines one after another, each once.
  ///   - ends: where each ends.
  init(_ pieces: [StoredBytes] = [], ends: [Int32] = []) {
    known = pieces.count == 1 ? pieces[0] : StoredBytes(pieces.flatMap(\.array))
    self.ends = ends
    var numbers = FingerprintTable(minimumCapacity: ends.count)
    known.withUnsafeBytes { known in
      var start = 0
      for (number, end) in ends.enumerated() {
        numbers.updateIndex(
          number, of: Fingerprint(ofText: UnsafeRawBufferPointer(rebasing: known[start..<Int(end)])))
        start = Int(end)
      }
    }
    knownNumbers = numbers
  }

  /// The number of a line, which is new if it is `count` of before.
  mutating func insert(_ line: UnsafeRawBufferPointer) -> Int {
    let fingerprint = Fingerprint(ofText: line)
    if let number = knownNumbers[fingerprint] ?? numbers[fingerprint] { return number }
    numbers.updateIndex(count, of: fingerprint)
    bytes.append(contentsOf: line)
    ends.append(Int32(known.count + bytes.count))
    return count - 1
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = range(of: number)
    if range.upperBound <= known.count {
      return known.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range]).assumingMemoryBound(to: UInt8.self)) }
    }
    let (start, end) = (range.lowerBound - known.count, range.upperBound - known.count)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  func length(of number: Int) -> Int { range(of: number).count }

  func text(of number: Int) -> String { withBytes(of: number) { String(decoding: $0, as: UTF8.self) } }
}
