import Glibc
import Synchronization

/// Keeps a second build from a folder in which one is at work: it would clear away what the first has made so far.
///
/// The system lets go of it when the process ends, however it ends.
final class FolderLock: Sendable {
  /// Guards the folder's descriptor; -1 once it is let go.
  private let descriptor: Mutex<Int32>

  init(on disk: Disk) throws(WriteError) {
    let folder = open(disk.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw disk.failure("") }
    // A network folder may know no locks: then everything is as it was without them.
    if flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(folder)
      throw WriteError(path: disk.root, reason: "another build is at work in it", help: "wait until that has ended")
    }
    descriptor = Mutex(folder)
  }

  func release() {
    descriptor.withLock { folder in
      if folder >= 0 { close(folder) }
      folder = -1
    }
  }

  deinit { release() }
}
