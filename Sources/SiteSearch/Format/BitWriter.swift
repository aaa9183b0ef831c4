/// Writes a list of the index: bits, the highest first, thirteen in two characters.
struct BitWriter: Sendable {
  /// Two characters each, the first one in the lower byte.
  private var pairs: [UInt16] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Makes room for so many bits more, so that a list that grows is not copied again and again.
  mutating func reserve(bits: Int) { pairs.reserveCapacity(bits / 13 + 4) }

  /// The lowest `count` bits of a number, 32 at most.
  mutating func write(_ bits: UInt64, count: Int) {
    if pendingCount + count > 52 { flush() }
    pending = pending << UInt64(count) | bits & (1 << UInt64(count) - 1)
    pendingCount += count
  }

  /// Seldom, and many at once: a list is appended to more slowly than bits are put together.
  private mutating func flush() {
    while pendingCount >= 13 {
      pendingCount -= 13
      pairs.append(ListAlphabet.pairs[Int(pending >> UInt64(pendingCount) & 0x1FFF)])
    }
  }

  /// A number from 1: as many zeros as it has bits after its highest, then its bits.
  mutating func writeGamma(_ number: Int) {
    let length = UInt64.bitWidth - UInt64(number).leadingZeroBitCount
    write(0, count: length - 1)
    write(UInt64(number), count: length)
  }

  /// A number from 1 that is large as a rule: in five bits how many follow, then its bits after the highest.
  mutating func writeLong(_ number: Int) {
    let length = UInt64.bitWidth - UInt64(number).leadingZeroBitCount - 1
    write(UInt64(length), count: 5)
    if length > 0 { write(UInt64(number), count: length) }
  }

  /// A number from 0: its higher bits as so many ones and a zero, then its `low` lowest bits.
  mutating func writeRice(_ number: Int, low: Int) {
    var ones = number >> low
    while ones >= 32 {
      write(0xFFFF_FFFF, count: 32)
      ones -= 32
    }
    // The ones and the zero after them.
    let high: UInt64 = (1 << UInt64(ones) - 1) << 1
    if ones + low < 32 {
      write(high << UInt64(low) | UInt64(number) & (1 << UInt64(low) - 1), count: ones + 1 + low)
    } else {
      write(high, count: ones + 1)
      write(UInt64(number), count: low)
    }
  }

  /// Hands over all characters, the last bits filled up with zeros, and is empty again.
  mutating func finish() -> [UInt8] {
    flush()
    if pendingCount > 6 {
      write(0, count: 13 - pendingCount)
      flush()
    }
    let last = pendingCount > 0 ? ListAlphabet.characters[Int(pending << UInt64(6 - pendingCount) & 63)] : nil
    defer { (pairs, pendingCount) = ([], 0) }
    return Array(unsafeUninitializedCapacity: pairs.count * 2 + 1) { characters, count in
      for (index, pair) in pairs.enumerated() {
        characters[2 * index] = UInt8(truncatingIfNeeded: pair)
        characters[2 * index + 1] = UInt8(pair >> 8)
      }
      count = pairs.count * 2
      if let last {
        characters[count] = last
        count += 1
      }
    }
  }
}

/// How many low bits make `writeRice` short for numbers with such a sum.
func riceParameter(sum: Int, count: Int) -> Int {
  guard count > 0 else { return 0 }
  var low = 0
  // The mean times ln 2, to the power of two below.
  while low < 30, (sum * 69) >> (low + 1) >= count * 100 { low += 1 }
  return low
}
