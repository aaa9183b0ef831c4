import Synchronization

extension SourceTree {
  /// The same files, the bytes of postings kept from the first time that they are asked for to the second, as long as there
  /// is room: a posting is read with its front matter, and again when its page is made. Of a portal that is many times as
  /// large, nothing is kept: it would spare little reading, and the memory is needed.
  ///
  /// - Parameter room: bytes.
  package func keeping(_ room: Int) -> SourceTree {
    if files.size > room * 4 { return self }
    let kept = KeptBytes(room: room)
    return SourceTree(files, openingOfFile: openingOfFile) { [bytesOfFile] path throws(ReadError) in
      guard standsAmongPostings(path) else { return try bytesOfFile(path) }
      if let bytes = kept.take(path) { return bytes }
      let bytes = try bytesOfFile(path)
      kept.keep(bytes, of: path)
      return bytes
    }
  }
}

/// Byte by byte: to search a text for another takes a microsecond or two, and this is asked twice for each posting.
func standsAmongPostings(_ path: String) -> Bool {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
  return path.utf8[..<slash].suffix("/postings".utf8.count).elementsEqual("/postings".utf8)
}

/// Bytes that were read once.
private final class KeptBytes: Sendable {
  private struct State: Sendable {
    var bytes: [String: [UInt8]] = [:]
    var room: Int
    /// Postings are read first, then pages are made: when the first bytes are asked for again, no new ones will be.
    var isOpen = true
  }

  /// Guards what several threads read.
  private let state: Mutex<State>

  init(room: Int) { state = Mutex(State(room: room)) }

  func take(_ path: String) -> [UInt8]? {
    state.withLock { state in
      guard let bytes = state.bytes.removeValue(forKey: path) else { return nil }
      state.isOpen = false
      return bytes
    }
  }

  func keep(_ bytes: [UInt8], of path: String) {
    state.withLock { state in
      guard state.isOpen, bytes.count <= state.room else { return }
      state.room -= bytes.count
      state.bytes[path] = bytes
    }
  }
}
