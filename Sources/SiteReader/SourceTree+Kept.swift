import SiteModel
import Synchronization

extension SourceTree {
  /// The same files; what is read of postings is kept from the first time that it is asked for to the second, as long as
  /// there is room. A posting's text is read with its front matter and asked for when its page is made, an attachment is
  /// looked through and then copied. Of a portal that is many times as large, nothing is kept: it would spare little
  /// reading, and the memory is needed.
  ///
  /// - Parameter room: bytes.
  package func keeping(_ room: Int) -> SourceTree {
    if files.size > room * 4 { return self }
    let kept = KeptSources(room: room)
    return SourceTree(files, openingOfFile: openingOfFile, kept: kept) { [bytesOfFile] path throws(ReadError) in
      guard standsBesidePostings(path) else { return try bytesOfFile(path) }
      if let bytes = kept.take(path) { return bytes }
      let bytes = try bytesOfFile(path)
      kept.keep(bytes, of: path)
      return bytes
    }
  }
}

/// Whether a file is one that postings list. Of a posting itself, the text is kept and not the bytes.
private func standsBesidePostings(_ path: String) -> Bool {
  guard !path.hasSuffix(".md"), let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
  return path[..<slash].hasSuffix("/postings")
}

/// What was read once and will be asked for again.
final class KeptSources: Sendable {
  private struct State: Sendable {
    /// By the names of postings: checked for UTF-8 and cut from their files.
    var texts: [Fingerprint: Prose] = [:]
    var bytes: [String: [UInt8]] = [:]
    var room: Int
    /// Files are read first, then pages are made: when the first thing is asked for again, no new ones will come.
    var isOpen = true

    /// Takes `count` bytes off the room, if there are so many.
    mutating func makeRoom(for count: Int) -> Bool {
      guard isOpen, count <= room else { return false }
      room -= count
      return true
    }
  }

  /// Guards what several threads read.
  private let state: Mutex<State>

  init(room: Int) { state = Mutex(State(room: room)) }

  func keep(_ text: Prose, ofPosting name: Fingerprint) {
    state.withLock { if $0.makeRoom(for: text.text.utf8.count) { $0.texts[name] = text } }
  }

  func takeText(ofPosting name: Fingerprint) -> Prose? {
    state.withLock { state in
      let text = state.texts.removeValue(forKey: name)
      if text != nil { state.isOpen = false }
      return text
    }
  }

  func keep(_ bytes: [UInt8], of path: String) {
    state.withLock { if $0.makeRoom(for: bytes.count) { $0.bytes[path] = bytes } }
  }

  func take(_ path: String) -> [UInt8]? {
    state.withLock { state in
      let bytes = state.bytes.removeValue(forKey: path)
      if bytes != nil { state.isOpen = false }
      return bytes
    }
  }
}
