/// Finds a posting by its file, four to sixteen bytes a posting: a dictionary of paths would hold as much text as all
/// that a large portal's postings hold otherwise.
struct PostingFinder: Sendable {
  /// A posting's index, or -1; each stands at its hash or, where that is taken, further on.
  private var slots: [Int32]

  init(_ postings: [Posting]) {
    var size = 4
    while size < postings.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (index, posting) in postings.enumerated() {
      let slot = slot(folder: posting.folder, fileName: posting.fileName, in: postings)
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
  }

  /// - Parameters:
  ///   - path: `content/xishan/kaiyuan/postings/2026-10-12-q3.md`.
  ///   - postings: those with which this was made.
  func index(ofPath path: String, in postings: [Posting]) -> Int? {
    guard path.hasSuffix(".md"), let slash = path.lastIndex(of: "/") else { return nil }
    let fileName = String(path[path.index(after: slash)...].dropLast(".md".count))
    let index = slots[slot(folder: String(path[..<slash]), fileName: fileName, in: postings)]
    return index < 0 ? nil : Int(index)
  }

  /// Where the posting of that file stands, or would stand.
  private func slot(folder: String, fileName: String, in postings: [Posting]) -> Int {
    var slot = Self.hash(folder, fileName) & (slots.count - 1)
    while slots[slot] >= 0 {
      let other = postings[Int(slots[slot])]
      if other.fileName == fileName, other.folder == folder { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// FNV-1a: the same in every run.
  private static func hash(_ folder: String, _ fileName: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in [folder, fileName] {
      var text = text
      text.withUTF8 { bytes in for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 } }
    }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
