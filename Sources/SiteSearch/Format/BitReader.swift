/// Reads what a `BitWriter` wrote. After the end come zeros, so that bytes of another origin end in wrong numbers or in
/// `isDamaged`, never in a fault.
struct BitReader {
  private let characters: [UInt8]
  private var position = 0
  private var pending: UInt64 = 0
  private var pendingCount = 0
  private(set) var isDamaged = false

  init(_ characters: some Sequence<UInt8>) { self.characters = Array(characters) }

  /// A number of so many bits, 32 at most.
  mutating func read(_ count: Int) -> Int {
    while pendingCount < count { fill() }
    pendingCount -= count
    return Int(pending >> UInt64(pendingCount) & (1 << UInt64(count) - 1))
  }

  /// Two characters have thirteen bits, a last one alone six.
  private mutating func fill() {
    guard position < characters.count else {
      isDamaged = true
      pending <<= 13
      pendingCount += 13
      return
    }
    let isAlone = position + 1 == characters.count
    let first = UInt64(ListAlphabet.numbers[Int(characters[position])])
    let second = isAlone ? 0 : UInt64(ListAlphabet.numbers[Int(characters[position + 1])])
    let (value, count) = isAlone ? (first, 6) : (first * 92 + second, 13)
    if first > 91 || second > 91 || value >> UInt64(count) != 0 { isDamaged = true }
    position += 2
    pending = pending << UInt64(count) | value & (1 << UInt64(count) - 1)
    pendingCount += count
  }

  mutating func readGamma() -> Int {
    var length = 0
    while read(1) == 0 {
      length += 1
      guard length < 32, !isDamaged else {
        isDamaged = true
        return 1
      }
    }
    return 1 << length | read(length)
  }

  mutating func readLong() -> Int {
    let length = read(5)
    return 1 << length | (length > 0 ? read(length) : 0)
  }

  /// The number of low bits for `readRice`, as it stands at the beginning of a list.
  mutating func readRiceParameter() -> Int {
    let low = readGamma() - 1
    guard low <= 30 else {
      isDamaged = true
      return 0
    }
    return low
  }

  mutating func readRice(_ low: Int) -> Int {
    var high = 0
    while read(1) == 1 { high += 1 }
    return high << low | (low > 0 ? read(low) : 0)
  }
}
