/// Finds a posting by its file, some forty bytes a posting: a dictionary of paths would hold as much text as all that a
/// large portal's postings hold otherwise.
struct PostingFinder: Sendable {
  private var table: FingerprintTable

  /// - Parameter order: the indices of all postings, in the order in which they lie in memory.
  init(_ postings: [Posting], inOrder order: some Sequence<Int>) {
    table = FingerprintTable(minimumCapacity: postings.count)
    for index in order { table.updateIndex(index, of: postings[index].name) }
  }

  /// Goes on with the postings that are there now.
  mutating func renumber(_ renumbering: PostingRenumbering) {
    table.renumber(renumbering.newIndex)
    for index in renumbering.added { table.updateIndex(index, of: renumbering.postings[index].name) }
  }

  /// - Parameter path: `content/xishan/kaiyuan/postings/2026-10-12-q3.md`.
  func index(ofPath path: String) -> Int? {
    var path = path
    return path.withUTF8 { utf8 in
      let path = UnsafeRawBufferPointer(utf8)
      guard path.suffix(3).elementsEqual(".md".utf8), let slash = path.lastIndex(of: UInt8(ascii: "/")) else {
        return nil
      }
      let folder = UnsafeRawBufferPointer(rebasing: path[..<slash])
      return table[
        Fingerprint(ofPostingIn: folder, UnsafeRawBufferPointer(rebasing: path[(slash + 1)...].dropLast(3)))]
    }
  }
}

extension Fingerprint {
  /// Of a posting's path, without its being put together.
  ///
  /// - Parameter fileName: without its ending.
  init(ofPostingIn folder: String, _ fileName: String) {
    var mixer = FingerprintMixer()
    mixer.mix(folder)
    mixer.mix(fileName)
    self = mixer.fingerprint
  }

  fileprivate init(ofPostingIn folder: UnsafeRawBufferPointer, _ fileName: UnsafeRawBufferPointer) {
    var mixer = FingerprintMixer()
    mixer.mix(folder)
    mixer.mix(fileName)
    self = mixer.fingerprint
  }
}
