import SiteModel

/// The cache as a file: a line that says what it is, then sections. Each has entries by the fingerprint of their path, and
/// a checksum that is the program's own; of two entries of one name the later one counts. So a build that changed little
/// adds a section at the end, and the rest of the file need not be written again.
struct CacheFile: Sendable {
  /// Postings by the fingerprint of their file's path.
  private(set) var postings: [Fingerprint: ArraySlice<UInt8>] = [:]
  /// Files of the site.
  private(set) var files: [Fingerprint: ArraySlice<UInt8>] = [:]
  /// Entries that later ones replaced.
  private(set) var replacedCount = 0

  static let opening = Array("sitegen cache 2\n".utf8)

  init() {}

  /// `nil` if these are not the bytes of a whole file of this program.
  init?(_ bytes: [UInt8], program: Fingerprint) {
    guard bytes.starts(with: Self.opening) else { return nil }
    var reader = ByteReader(bytes[Self.opening.count...])
    while !reader.isAtEnd { guard (try? addSection(of: &reader, program)) != nil else { return nil } }
  }

  /// A checksum, the number of entries, their length in bytes, and the entries.
  private mutating func addSection(of reader: inout ByteReader, _ program: Fingerprint) throws(DamagedBytes) {
    let (checksum, count, length) = (try reader.word(), try reader.word(), try reader.word())
    let entries = try reader.bytes(length)
    guard checksum == Self.checksum(of: entries, count: count, program), count <= length / 10 else {
      throw DamagedBytes()
    }
    if postings.isEmpty {
      postings.reserveCapacity(Int(count) / 2)
      files.reserveCapacity(Int(count) / 2)
    }
    var entry = ByteReader(entries)
    for _ in 0..<count {
      let isPosting = try entry.flag()
      let (name, bytes) = (Fingerprint(value: try entry.word()), try entry.block())
      let replaced = isPosting ? postings.updateValue(bytes, forKey: name) : files.updateValue(bytes, forKey: name)
      if replaced != nil { replacedCount += 1 }
    }
    guard entry.isAtEnd else { throw DamagedBytes() }
  }

  static func checksum(of entries: ArraySlice<UInt8>, count: UInt64, _ program: Fingerprint) -> UInt64 {
    var mixer = FingerprintMixer()
    mixer.mix(program)
    mixer.mix(count)
    mixer.mix(entries)
    return mixer.fingerprint.value
  }
}

/// The entries of a section, in the form in which they will stand in the file.
struct CacheSection: Sendable {
  private var count: UInt64 = 0
  private var entries = ByteWriter()

  var isEmpty: Bool { count == 0 }

  mutating func add(posting entry: ArraySlice<UInt8>, _ name: Fingerprint) { add(entry, name, isPosting: true) }

  mutating func add(file entry: ArraySlice<UInt8>, _ name: Fingerprint) { add(entry, name, isPosting: false) }

  private mutating func add(_ entry: ArraySlice<UInt8>, _ name: Fingerprint, isPosting: Bool) {
    count += 1
    entries.write(isPosting)
    entries.write(name.value)
    entries.write(entry)
  }

  /// What stands before the entries, and the entries: two parts, since there may be many.
  func parts(program: Fingerprint) -> [[UInt8]] {
    var head = ByteWriter()
    head.write(CacheFile.checksum(of: entries.bytes[...], count: count, program))
    head.write(count)
    head.write(UInt64(entries.bytes.count))
    return [head.bytes, entries.bytes]
  }
}
