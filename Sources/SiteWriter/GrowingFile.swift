package import SiteModel
import Synchronization

/// A file that is written part by part, over a long time, beside the one whose place it takes when it is whole.
package final class GrowingFile: Sendable {
  private let disk: Disk
  private let path: String
  /// Guards what threads append.
  private let state = Mutex(State.empty)

  private enum State: Sendable {
    case empty
    case growing
    case failed(WriteError)
  }

  /// - Parameters:
  ///   - path: below the folder, which is made when there is something to write.
  package init(_ path: String, in folder: String) {
    disk = Disk(root: folder)
    self.path = path
  }

  /// Adds bytes; safe to call from several threads. A failure is told by `finish`.
  package func append(_ parts: [StoredBytes]) {
    state.withLock { state in
      do throws(WriteError) {
        switch state {
        case .failed: break
        case .empty:
          try disk.makeFolder("")
          try disk.beginWriting(path, with: parts)
          state = .growing
        case .growing: try disk.continueWriting(path, with: parts)
        }
      } catch {
        state = .failed(error)
      }
    }
  }

  /// Somebody has added something.
  package var hasBegun: Bool { state.withLock { if case .empty = $0 { false } else { true } } }

  /// Adds the last bytes, and replaces whole what is there.
  package func finish(_ parts: [StoredBytes]) throws(WriteError) {
    append(parts)
    if case .failed(let error) = state.withLock({ $0 }) {
      discard()
      throw error
    }
    try disk.endWriting(path)
  }

  /// Leaves what is there as it is.
  package func discard() {
    state.withLock { state in
      if case .empty = state { return }
      disk.giveUpWriting(path)
      state = .empty
    }
  }
}
