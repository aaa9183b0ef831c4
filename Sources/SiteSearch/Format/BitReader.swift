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
    while pendingCount < count {
      let isAtEnd = position >= characters.count
      let value = isAtEnd ? 0 : values[Int(characters[position])]
      if isAtEnd || value > 63 { isDamaged = true }
      position += 1
      pending = pending << 6 | UInt64(value & 63)
      pendingCount += 6
    }
    pendingCount -= count
    return Int(pending >> UInt64(pendingCount) & (1 << UInt64(count) - 1))
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

private let values: [UInt8] = {
  var values = [UInt8](repeating: 255, count: 256)
  for (value, character) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8.enumerated() {
    values[Int(character)] = UInt8(value)
  }
  return values
}()
