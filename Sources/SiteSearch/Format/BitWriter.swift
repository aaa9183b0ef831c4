/// Writes a list of the index: bits, the highest first, six in a character of base64url.
struct BitWriter: Sendable {
  private var characters: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Makes room for so many bits more, so that a list that grows is not copied again and again.
  mutating func reserve(bits: Int) { characters.reserveCapacity(bits / 6 + 8) }

  /// The lowest `count` bits of a number, 32 at most.
  mutating func write(_ bits: UInt64, count: Int) {
    if pendingCount + count > 60 { flush() }
    pending = pending << UInt64(count) | bits & (1 << UInt64(count) - 1)
    pendingCount += count
  }

  /// Seldom, and many at once: a list is appended to more slowly than bits are put together.
  private mutating func flush() {
    while pendingCount >= 6 {
      pendingCount -= 6
      characters.append(base64[Int(pending >> UInt64(pendingCount) & 63)])
    }
  }

  /// A number from 1: as many zeros as it has bits after its highest, then its bits.
  mutating func writeGamma(_ number: Int) {
    let length = UInt64.bitWidth - UInt64(number).leadingZeroBitCount
    write(0, count: length - 1)
    write(UInt64(number), count: length)
  }

  /// A number from 0: its higher bits as so many ones and a zero, then its `low` lowest bits.
  mutating func writeRice(_ number: Int, low: Int) {
    var ones = number >> low
    while ones >= 32 {
      write(0xFFFF_FFFF, count: 32)
      ones -= 32
    }
    // The ones and the zero after them.
    write((1 << UInt64(ones) - 1) << 1, count: ones + 1)
    if low > 0 { write(UInt64(number), count: low) }
  }

  /// Hands over all characters, the last one filled up with zeros, and is empty again.
  mutating func finish() -> [UInt8] {
    flush()
    if pendingCount > 0 {
      write(0, count: 6 - pendingCount)
      flush()
    }
    defer { characters = [] }
    return characters
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

/// The characters of lists by their numbers.
let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
