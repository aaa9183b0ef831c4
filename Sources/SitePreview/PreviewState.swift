import Glibc
import SiteBuild
import SiteDiagnostics
import Synchronization

/// What is shown now: replaced whole with each change, so that whoever answers a request works with one state of the portal
/// from beginning to end.
final class PreviewState: Sendable {
  struct Portal: Sendable {
    /// Counts the changes.
    var number: Int
    var site: SiteOnDemand
    /// What is wrong with it, as far as that is known.
    var problems: [Diagnostic] = []
    /// The files of the search index: of this state, or until it is made, of one before.
    var searchFiles: [String: [UInt8]]?
    /// Of the search index, which tells its readers that there is another.
    var searchVersion = 0
  }

  private struct Listeners {
    var signals: [Int: Int32] = [:]
    var next = 0
  }

  /// Guards what is shown.
  private let shown = Mutex<Portal?>(nil)
  /// Guards the descriptors that wake those who wait for changes.
  private let listeners = Mutex(Listeners())

  var portal: Portal? { shown.withLock(\.self) }

  func show(_ change: (inout Portal?) -> Void) {
    shown.withLock { change(&$0) }
    listeners.withLock { listeners in
      for signal in listeners.signals.values {
        var byte: UInt8 = 1
        // A pipe that is full wakes its reader anyway.
        write(signal, &byte, 1)
      }
    }
  }

  /// Waits on the caller's thread.
  ///
  /// - Returns: `nil` if it takes too long.
  func portal(where holds: (Portal) -> Bool) -> Portal? {
    let deadline = ContinuousClock.now + .seconds(120)
    while ContinuousClock.now < deadline {
      if let portal, holds(portal) { return portal }
      usleep(2000)
    }
    return nil
  }

  /// Runs `body` with a descriptor that becomes readable with each change.
  func withSignal(_ body: (Int32) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    let writing = ends[1]
    let number = listeners.withLock { listeners in
      listeners.next += 1
      listeners.signals[listeners.next] = writing
      return listeners.next
    }
    body(ends[0])
    listeners.withLock { $0.signals[number] = nil }
    close(ends[0])
    close(ends[1])
  }
}
