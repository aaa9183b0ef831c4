import SiteModel
import Synchronization

extension SourceTree {
  /// The same files, and the texts of postings kept from when their front matter is read until their pages are made, as
  /// long as there is room: each is checked and cut from its file once. Of a portal that is many times as large, nothing is
  /// kept: it would spare little reading, and the memory is needed.
  ///
  /// - Parameter room: bytes.
  package func keeping(_ room: Int) -> SourceTree {
    if files.size > room * 4 { return self }
    return SourceTree(
      files, openingOfFile: openingOfFile, texts: KeptTexts(room: room), bytesOfFile: bytesOfFile)
  }
}

/// Texts of postings that were read and are not yet shown.
final class KeptTexts: Sendable {
  private struct State: Sendable {
    var texts: [Fingerprint: Prose] = [:]
    var room: Int
    /// Postings are read first, then pages are made: when the first text is asked for, no new ones will come.
    var isOpen = true
  }

  /// Guards what several threads read.
  private let state: Mutex<State>

  init(room: Int) { state = Mutex(State(room: room)) }

  /// - Parameter name: that of the posting.
  func take(_ name: Fingerprint) -> Prose? {
    state.withLock { state in
      state.isOpen = false
      return state.texts.removeValue(forKey: name)
    }
  }

  func keep(_ text: Prose, of name: Fingerprint) {
    state.withLock { state in
      guard state.isOpen, text.text.utf8.count <= state.room else { return }
      state.room -= text.text.utf8.count
      state.texts[name] = text
    }
  }
}
