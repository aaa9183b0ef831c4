import SiteModel

/// Texts of lines, each held once: a portal says most things on many pages.
struct LineStore: Sendable {
  /// The lines with which it began, one after another. They are never changed, so that whoever holds them, too, makes nobody
  /// copy them.
  private let known: StoredBytes
  /// The lines that came since.
  private var bytes: [UInt8] = []
  /// Where each line ends, counted through.
  private(set) var ends: [Int32]
  private var slots: [Slot]

  /// A place of the table of numbers by text: a line stands at the slot that the last bits of its fingerprint name or, where
  /// that is taken, further on. Of the fingerprint half is kept, and the bytes decide.
  private struct Slot: Sendable {
    var tag: UInt32 = 0
    /// -1 if the slot is free.
    var number: Int32 = -1
  }

  var count: Int { ends.count }

  /// The bytes of all lines.
  var pieces: [StoredBytes] { [known, StoredBytes(bytes)] }

  /// - Parameters:
  ///   - pieces: lines one after another, each once.
  ///   - ends: where each ends.
  init(_ pieces: [StoredBytes] = [], ends: [Int32] = []) {
    known = pieces.count == 1 ? pieces[0] : StoredBytes(pieces.flatMap(\.array))
    self.ends = ends
    slots = []
    makeSlots()
    known.rest()
  }

  /// The number of a line, which is new if it is `count` of before.
  mutating func insert(_ line: UnsafeRawBufferPointer) -> Int {
    let fingerprint = Fingerprint(ofText: line).value
    let tag = UInt32(truncatingIfNeeded: fingerprint >> 32)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: fingerprint) & mask
    while slots[place].number >= 0 {
      let slot = slots[place]
      if slot.tag == tag, withBytes(of: Int(slot.number), { haveSameBytes(UnsafeRawBufferPointer($0), line) }) {
        return Int(slot.number)
      }
      place = (place + 1) & mask
    }
    slots[place] = Slot(tag: tag, number: Int32(count))
    bytes.append(contentsOf: line)
    ends.append(Int32(known.count + bytes.count))
    if count * 3 > slots.count * 2 { makeSlots() }
    return count - 1
  }

  /// Makes the table, with room for half as many lines again.
  private mutating func makeSlots() {
    var size = 4
    while size * 4 < (count + 1) * 9 { size *= 2 }
    var slots = Array(repeating: Slot(), count: size)
    for number in 0..<count {
      let fingerprint = withBytes(of: number) { Fingerprint(ofText: UnsafeRawBufferPointer($0)).value }
      var place = Int(truncatingIfNeeded: fingerprint) & (size - 1)
      while slots[place].number >= 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(tag: UInt32(truncatingIfNeeded: fingerprint >> 32), number: Int32(number))
    }
    self.slots = slots
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = range(of: number)
    if range.upperBound <= known.count {
      return known.withUnsafeBytes {
        body(UnsafeRawBufferPointer(rebasing: $0[range]).assumingMemoryBound(to: UInt8.self))
      }
    }
    let (start, end) = (range.lowerBound - known.count, range.upperBound - known.count)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  func length(of number: Int) -> Int { range(of: number).count }

  func text(of number: Int) -> String { withBytes(of: number) { String(decoding: $0, as: UTF8.self) } }
}
