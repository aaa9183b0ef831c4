/// One character, or two that follow each other in a folded line: what the index has lists of.
///
/// Two scalars of 21 bits each; one that is not there is 0, which no folded line contains.
struct SearchTerm: Hashable, Sendable {
  let key: UInt64

  init(_ scalar: UInt32) { key = UInt64(scalar) }
  init(_ first: UInt32, _ second: UInt32) { key = UInt64(first) | UInt64(second) << 21 }
  init(key: UInt64) { self.key = key }

  var isPair: Bool { key >> 21 != 0 }

  var scalars: [UInt32] {
    [key, key >> 21].map { UInt32($0 & 0x1F_FFFF) }.prefix { $0 != 0 }.map { $0 }
  }

  var text: String { String(String.UnicodeScalarView(scalars.compactMap(UnicodeScalar.init))) }

  /// The number of its file among so many.
  func file(of count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for scalar in scalars { hash = (hash ^ scalar) &* 16_777_619 }
    return Int(hash ^ hash >> 15) % count
  }
}
