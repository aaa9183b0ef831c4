import SiteModel

/// Texts of lines, each held once: a portal says most things on many pages.
struct LineStore: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each line ends in `bytes`.
  private(set) var ends: [Int32] = []
  private var fingerprints: [UInt64] = []
  /// For each slot of a hash table one more than a line, or 0.
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 10)

  var count: Int { ends.count }

  init() {}

  /// Lines that stand one after another, each once.
  init(bytes: [UInt8], ends: [Int32]) {
    (self.bytes, self.ends) = (bytes, ends)
    fingerprints.reserveCapacity(ends.count)
    for number in ends.indices {
      var mixer = FingerprintMixer()
      withBytes(of: number) { mixer.mix(UnsafeRawBufferPointer($0)) }
      fingerprints.append(mixer.fingerprint.value)
    }
    while slots.count < ends.count * 2 { slots = Array(repeating: 0, count: slots.count * 4) }
    fillSlots()
  }

  /// The number of a line, which is new if it is `count` of before.
  mutating func insert(_ line: UnsafeRawBufferPointer) -> Int {
    var mixer = FingerprintMixer()
    mixer.mix(line)
    let fingerprint = mixer.fingerprint.value
    var slot = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if fingerprints[number] == fingerprint, withBytes(of: number, { $0.elementsEqual(line) }) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count + 1)
    bytes.append(contentsOf: line)
    ends.append(Int32(bytes.count))
    fingerprints.append(fingerprint)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    fillSlots()
  }

  private mutating func fillSlots() {
    for (number, fingerprint) in fingerprints.enumerated() {
      var slot = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = range(of: number)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  func length(of number: Int) -> Int { range(of: number).count }

  func text(of number: Int) -> String { withBytes(of: number) { String(decoding: $0, as: UTF8.self) } }
}
