import Synchronization

/// Values by what they are made from, each made and held once; safe to use from several threads.
///
/// A hundred communities write the same words. To hold them once takes a third from the memory of a large portal, and a
/// look is cheaper than to parse them again.
final class KnownValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Guards the values.
  private let values = Mutex<[Key: Value]>([:])

  /// The value that was made first of such a key.
  func value(of key: Key, make: () -> Value) -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    // Two threads may make one value; the second to come takes the first one's.
    let made = make()
    return values.withLock { values in
      if let known = values[key] { return known }
      values[key] = made
      return made
    }
  }
}
