/// One, two or three characters that follow each other in a folded line: what the index has lists of.
///
/// Three scalars of 21 bits each; those that are not there are 0, which no folded line contains.
struct SearchTerm: Hashable, Sendable {
  let key: UInt64

  init(_ first: UInt32) { key = UInt64(first) }
  init(_ first: UInt32, _ second: UInt32) { key = UInt64(first) | UInt64(second) << 21 }
  init(_ first: UInt32, _ second: UInt32, _ third: UInt32) {
    key = UInt64(first) | UInt64(second) << 21 | UInt64(third) << 42
  }
  init(key: UInt64) { self.key = key }

  /// - Parameter scalars: one to three.
  init(_ scalars: ArraySlice<UInt32>) {
    var key: UInt64 = 0
    for (position, scalar) in scalars.enumerated() { key |= UInt64(scalar) << (21 * UInt64(position)) }
    self.key = key
  }

  var scalars: [UInt32] {
    [key, key >> 21, key >> 42].map { UInt32($0 & 0x1F_FFFF) }.prefix { $0 != 0 }.map { $0 }
  }

  var text: String { String(String.UnicodeScalarView(scalars.compactMap(UnicodeScalar.init))) }

  /// The number of its file among so many.
  func file(of count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for scalar in scalars { hash = (hash ^ scalar) &* 16_777_619 }
    return Int(hash ^ hash >> 15) % count
  }
}
