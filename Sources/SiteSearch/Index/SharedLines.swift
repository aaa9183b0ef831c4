import SiteModel

/// The lines that stand on many pages, sorted by their bytes, so that a line keeps its place among its like.
struct SharedLines: Sendable {
  /// From so many pages on it is cheaper to say once on which pages a line stands than to index it with each.
  static let leastPages = 4

  /// For each shared line its number among all lines.
  let lines: [Int32]
  /// For each line its number among the shared ones, or -1.
  let number: [Int32]

  init(of texts: SearchTexts) {
    var shared = texts.pageCounts.indices.filter { texts.pageCounts[$0] >= Self.leastPages }
    shared.sort { first, second in
      texts.lines.withBytes(of: first) { first in
        texts.lines.withBytes(of: second) { first.lexicographicallyPrecedes($0) }
      }
    }
    lines = shared.map { Int32($0) }
    var number = [Int32](repeating: -1, count: texts.lines.count)
    for (position, line) in lines.enumerated() { number[Int(line)] = Int32(position) }
    self.number = number
  }

  /// Of all of them in their order: it says what their numbers mean.
  func fingerprint(in texts: SearchTexts) -> Fingerprint {
    var mixer = FingerprintMixer()
    mixer.mix(lines.count)
    for line in lines { texts.lines.withBytes(of: Int(line)) { mixer.mix(UnsafeRawBufferPointer($0)) } }
    return mixer.fingerprint
  }

  /// For each shared line its pages.
  func pages(in texts: SearchTexts) -> [[UInt8]] {
    var pages = lines.map { _ in [Int32]() }
    for page in 0..<texts.count {
      for line in texts.lines(of: page) where number[Int(line)] >= 0 {
        pages[Int(number[Int(line)])].append(Int32(page))
      }
    }
    return pages.map(NumberList.write)
  }
}
