import Glibc

/// Linux's way of telling what happens in folders: one watch a folder, and no watch on what is below.
final class Inotify {
  private let descriptor: Int32

  struct Event {
    var watch: Int32
    var mask: UInt32
    /// What the event is about, in the folder of the watch; empty if it is the folder itself.
    var name: String

    func has(_ bits: Int32...) -> Bool { bits.contains { mask & UInt32(bitPattern: $0) != 0 } }
  }

  /// Why a folder cannot be watched.
  enum Refusal: Error {
    /// It is no folder any more.
    case gone
    /// The system gives no more watches to this user.
    case limit
    case other(String)
  }

  private static let mask =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF

  init() throws(Refusal) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw errno == EMFILE ? .limit : .other(lastReason()) }
  }

  deinit { close(descriptor) }

  /// - Parameter followsLink: a link to a folder is watched as the folder.
  func watch(_ folder: String, followsLink: Bool) throws(Refusal) -> Int32 {
    let bits = UInt32(bitPattern: Self.mask) | UInt32(IN_ONLYDIR) | (followsLink ? 0 : UInt32(IN_DONT_FOLLOW))
    let watch = inotify_add_watch(descriptor, folder, bits)
    if watch >= 0 { return watch }
    switch errno {
    case ENOSPC, ENOMEM: throw .limit
    case ENOENT, ENOTDIR, ELOOP, EACCES: throw .gone
    default: throw .other(lastReason())
    }
  }

  func remove(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// Waits for events.
  ///
  /// - Parameter milliseconds: how long; less than 0 for ever.
  /// - Returns: none if the time is over.
  func events(within milliseconds: Int32) -> [Event] {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    return bytes.withUnsafeBytes(Self.events)
  }

  /// Each is a watch, a mask, a number and the length of the name, then the name with zeros at its end.
  private static func events(in bytes: UnsafeRawBufferPointer) -> [Event] {
    var events: [Event] = []
    var offset = 0
    while offset + 16 <= bytes.count {
      let length = Int(bytes.load(fromByteOffset: offset + 12, as: UInt32.self))
      guard offset + 16 + length <= bytes.count else { break }
      let name = bytes[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
      events.append(
        Event(
          watch: bytes.load(fromByteOffset: offset, as: Int32.self),
          mask: bytes.load(fromByteOffset: offset + 4, as: UInt32.self), name: String(decoding: name, as: UTF8.self)))
      offset += 16 + length
    }
    return events
  }
}
