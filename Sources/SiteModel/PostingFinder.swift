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
      var (folder, fileName) = (posting.folder, posting.fileName)
      let slot = folder.withUTF8 { folder in
        fileName.withUTF8 { fileName in self.slot(folder: folder[...], fileName: fileName[...], in: postings) }
      }
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
  }

  /// - Parameters:
  ///   - path: `content/xishan/kaiyuan/postings/2026-10-12-q3.md`.
  ///   - postings: those with which this was made.
  func index(ofPath path: String, in postings: [Posting]) -> Int? {
    var path = path
    let index = path.withUTF8 { path -> Int32 in
      guard path.suffix(3).elementsEqual(".md".utf8), let slash = path.lastIndex(of: UInt8(ascii: "/")) else {
        return -1
      }
      return slots[slot(folder: path[..<slash], fileName: path[(slash + 1)...].dropLast(3), in: postings)]
    }
    return index < 0 ? nil : Int(index)
  }

  /// The UTF-8 of a folder or of a file's name.
  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// Where the posting of that file stands, or would stand.
  private func slot(folder: Bytes, fileName: Bytes, in postings: [Posting]) -> Int {
    var slot = Self.hash(folder, fileName) & (slots.count - 1)
    while slots[slot] >= 0 {
      let other = postings[Int(slots[slot])]
      if other.fileName.utf8.elementsEqual(fileName), other.folder.utf8.elementsEqual(folder) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// FNV-1a: the same in every run.
  private static func hash(_ folder: Bytes, _ fileName: Bytes) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folder { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for byte in fileName { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
