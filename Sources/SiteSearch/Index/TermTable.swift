/// Numbers terms from 0, in the order in which they are first met.
struct TermTable: Sendable {
  private(set) var keys: [UInt64] = []
  /// For each slot of a hash table one more than a term, or 0.
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 14)

  var count: Int { keys.count }

  mutating func insert(_ term: SearchTerm) -> Int {
    var slot = Self.slot(of: term.key, in: slots.count)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number] == term.key { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count + 1)
    keys.append(term.key)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (number, key) in keys.enumerated() {
      var slot = Self.slot(of: key, in: slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  private static func slot(of key: UInt64, in count: Int) -> Int {
    let (high, low) = (key ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return Int(truncatingIfNeeded: high ^ low) & (count - 1)
  }
}
