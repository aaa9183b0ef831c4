/// Indices by fingerprint.
///
/// A fingerprint is as good as any hash of it, so it is not hashed again: a look takes one place in memory, where a
/// dictionary takes several, and what is looked up here is looked up for each file of a site.
package struct FingerprintTable: Sendable {
  /// Each key stands at the slot that its last bits name or, where that is taken, further on.
  private var slots: [Slot]
  package private(set) var count = 0

  private struct Slot: Sendable {
    var key: UInt64 = 0
    /// -1 if the slot is free.
    var index: Int32 = -1
  }

  package init(minimumCapacity: Int = 0) {
    var size = 4
    while size * 2 < minimumCapacity * 3 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  package subscript(key: Fingerprint) -> Int? {
    let index = slots[slot(of: key.value)].index
    return index < 0 ? nil : Int(index)
  }

  /// - Returns: the index that the key had.
  @discardableResult
  package mutating func updateIndex(_ index: Int, of key: Fingerprint) -> Int? {
    let slot = slot(of: key.value)
    let old = slots[slot].index
    slots[slot] = Slot(key: key.value, index: Int32(index))
    if old >= 0 { return Int(old) }
    count += 1
    if count * 3 > slots.count * 2 { grow() }
    return nil
  }

  /// Gives each key another index, or takes it out.
  ///
  /// - Parameter newIndex: for each index the new one; -1 takes its key out.
  package mutating func renumber(_ newIndex: [Int32]) {
    let old = slots
    let hasGone = newIndex.contains { $0 < 0 }
    if hasGone { (slots, count) = (Array(repeating: Slot(), count: old.count), 0) }
    for place in old.indices where old[place].index >= 0 {
      let index = newIndex[Int(old[place].index)]
      if !hasGone {
        slots[place].index = index
      } else if index >= 0 {
        slots[slot(of: old[place].key)] = Slot(key: old[place].key, index: index)
        count += 1
      }
    }
  }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while slots[place].index >= 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for entry in old where entry.index >= 0 { slots[slot(of: entry.key)] = entry }
  }
}
