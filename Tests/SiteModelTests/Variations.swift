/// Texts made of the words and signs that the readers look for, in orders that nobody writes: the same for every run.
struct Variations: Sequence, IteratorProtocol {
  private var state: UInt64
  private let pieces: [String]
  private var left: Int

  init(of pieces: [String], count: Int, seed: UInt64 = 1) {
    (self.pieces, left, state) = (pieces, count, seed)
  }

  mutating func next() -> String? {
    guard left > 0 else { return nil }
    left -= 1
    return (0..<Int(random() % 14)).map { _ in pieces[Int(random() % UInt64(pieces.count))] }.joined()
  }

  private mutating func random() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
