import CZip

/// The parts of a zip archive in memory, each unpacked when it is asked for, by its exact name: nothing is written
/// anywhere, so a name can lead nowhere.
final class Archive {
  private let archive: OpaquePointer
  private let buffer: UnsafeMutablePointer<UInt8>

  enum Fault: Error {
    case notReadable
    case enciphered
    case tooLarge
  }

  init(_ bytes: [UInt8]) throws(Fault) {
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    self.buffer = buffer
    bytes.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { buffer.initialize(from: base, count: source.count) }
    }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(buffer, zip_uint64_t(bytes.count), 0, &error) else {
      buffer.deallocate()
      throw .notReadable
    }
    guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      buffer.deallocate()
      throw .notReadable
    }
    archive = opened
  }

  deinit {
    zip_discard(archive)
    buffer.deallocate()
  }

  var names: [String] {
    let count = min(zip_get_num_entries(archive, 0), 20_000)
    return (0..<max(0, count)).compactMap { index in
      zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS)).map { String(cString: $0) }
    }
  }

  /// The bytes of a part; `nil` if there is none of that name.
  func bytes(of name: String) throws(Fault) -> [UInt8]? {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw .notReadable }
    if status.encryption_method != zip_uint16_t(ZIP_EM_NONE) { throw .enciphered }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .notReadable }
    defer { zip_fclose(file) }
    // What the archive says of the size may be a lie: it is only where the room begins.
    var bytes: [UInt8] = []
    var room = min(max(Int(clamping: status.size), 4096), 1 << 20)
    bytes.reserveCapacity(min(Int(clamping: status.size), 8 << 20))
    while true {
      var got = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { piece, count in
        got = Int(zip_fread(file, piece.baseAddress, zip_uint64_t(room)))
        count = max(0, got)
      }
      guard got >= 0 else { throw .notReadable }
      if got == 0 { return bytes }
      guard bytes.count + got <= DocumentLimits.entrySize else { throw .tooLarge }
      bytes += part
      room = 1 << 20
    }
  }
}
