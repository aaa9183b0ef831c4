/// One character, or two that follow each other in a folded line: what the index has lists of.
///
/// Two scalars of 21 bits each; one that is not there is 0, which no folded line contains.
struct SearchTerm: Hashable, Sendable {
  let key: UInt64

  init(_ scalar: UInt32) { key = UInt64(scalar) }
  init(_ first: UInt32, _ second: UInt32) { key = UInt64(first) | UInt64(second) << 21 }
  init(key: UInt64) { self.key = key }

  var isPair: Bool { key >> 21 != 0 }

  private var first: UInt32 { UInt32(key & 0x1F_FFFF) }
  private var second: UInt32 { UInt32(key >> 21) }

  var text: String {
    func text(of scalar: UInt32) -> String { UnicodeScalar(scalar).map { String($0) } ?? "" }
    return isPair ? text(of: first) + text(of: second) : text(of: first)
  }

  /// The number of its file among so many.
  func file(of count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    hash = (hash ^ first) &* 16_777_619
    if isPair { hash = (hash ^ second) &* 16_777_619 }
    return Int(hash ^ hash >> 15) % count
  }
}
