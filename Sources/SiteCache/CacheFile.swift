import SiteModel

/// The cache as a file: a line that says what it is, the program's fingerprint, two tables of entries by the fingerprint of
/// their path, and the fingerprint of all of that.
struct CacheFile: Sendable {
  var postings: [Fingerprint: ArraySlice<UInt8>] = [:]
  var files: [Fingerprint: ArraySlice<UInt8>] = [:]

  private static let opening = Array("sitegen cache 1\n".utf8)

  var isEmpty: Bool { postings.isEmpty && files.isEmpty }

  init() {}

  /// `nil` if these are not the bytes of a whole file of this program.
  init?(_ bytes: [UInt8], program: Fingerprint) {
    guard bytes.starts(with: Self.opening), bytes.count >= Self.opening.count + 16 else { return nil }
    let end = bytes.count - 8
    var reader = ByteReader(bytes[Self.opening.count..<end])
    var checksum = ByteReader(bytes[end...])
    guard (try? reader.word()) == program.value, (try? checksum.word()) == Self.checksum(of: bytes[..<end]),
      let postings = try? reader.table(), let files = try? reader.table(), reader.isAtEnd
    else { return nil }
    self.postings = postings
    self.files = files
  }

  func bytes(program: Fingerprint) -> [UInt8] {
    let size = (Array(postings.values) + Array(files.values)).reduce(64) { $0 + $1.count + 12 }
    var writer = ByteWriter(Self.opening, capacity: size)
    writer.write(program.value)
    writer.write(table: postings)
    writer.write(table: files)
    writer.write(Self.checksum(of: writer.bytes[...]))
    return writer.bytes
  }

  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var mixer = FingerprintMixer()
    mixer.mix(bytes)
    return mixer.fingerprint.value
  }
}

extension ByteWriter {
  fileprivate mutating func write(table: [Fingerprint: ArraySlice<UInt8>]) {
    write(table.count)
    for (name, entry) in table {
      write(name.value)
      write(entry)
    }
  }
}

extension ByteReader {
  fileprivate mutating func table() throws(DamagedBytes) -> [Fingerprint: ArraySlice<UInt8>] {
    let count = try number()
    guard count >= 0, count <= rest / 9 else { throw DamagedBytes() }
    var table: [Fingerprint: ArraySlice<UInt8>] = [:]
    table.reserveCapacity(count)
    for _ in 0..<count { table[Fingerprint(value: try word())] = try block() }
    return table
  }
}
