import Synchronization

/// Changes on their way from whoever sees them to whoever reads the files: what comes while files are read waits, and is
/// taken as one.
final class ChangeQueue: Sendable {
  /// Guards what waits.
  private let waiting = Mutex(FolderChanges())
  private let bell: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation

  init() { (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  func add(_ changes: FolderChanges) {
    waiting.withLock { $0.formUnion(changes) }
    ring.yield()
  }

  /// Waits for changes.
  var all: some AsyncSequence<FolderChanges, Never> & Sendable {
    bell.map { _ in self.waiting.withLock { waiting in exchange(&waiting, FolderChanges()) } }
  }
}

private func exchange<Value>(_ value: inout Value, _ new: Value) -> Value {
  defer { value = new }
  return value
}
