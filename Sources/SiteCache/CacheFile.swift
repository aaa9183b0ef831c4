import SiteModel

/// The cache as a file: a line that says what it is, then sections. Each has entries by the fingerprint of their path, and
/// a checksum that is the program's own; of two entries of one name the later one counts. So a build that changed little
/// adds a section at the end, and the rest of the file need not be written again.
struct CacheFile: Sendable {
  private let bytes: StoredBytes
  private let codes: CodeNumbers
  private var postings = Entries()
  private var files = Entries()
  /// Entries that later ones replaced.
  private(set) var replacedCount = 0

  /// What an entry is of: a posting by its file's path, or a file of the site by its own.
  enum Kind: Sendable {
    case posting, file
  }

  static let opening = Array("sitegen cache 2\n".utf8)

  init() { (bytes, codes) = (StoredBytes(), .none) }

  /// `nil` if these are not the bytes of a whole file of this program.
  init?(_ bytes: StoredBytes, program: Fingerprint, codes: CodeNumbers) {
    guard bytes.withUnsafeBytes({ $0.starts(with: Self.opening) }) else { return nil }
    self.codes = codes
    self.bytes = bytes
    let isWhole = bytes.withUnsafeBytes { bytes in
      let count = Self.count(in: bytes)
      (postings, files) = (Entries(minimumCapacity: count / 2), Entries(minimumCapacity: count / 2))
      var reader = ByteReader(bytes, Self.opening.count..<bytes.count)
      while !reader.isAtEnd { guard (try? addSection(of: &reader, in: bytes, program)) != nil else { return false } }
      return true
    }
    if !isWhole { return nil }
  }

  /// How many entries the sections say that they have, as far as there is room for them; nothing is held to it.
  private static func count(in bytes: UnsafeRawBufferPointer) -> Int {
    var reader = ByteReader(bytes, opening.count..<bytes.count)
    var sum = 0
    while (try? reader.word()) != nil, let count = try? reader.word(), let length = try? reader.word(),
      count <= length / 10, (try? reader.block(of: length)) != nil
    { sum += Int(count) }
    return sum
  }

  /// A checksum, the number of entries, their length in bytes, and the entries.
  private mutating func addSection(
    of reader: inout ByteReader, in bytes: UnsafeRawBufferPointer, _ program: Fingerprint
  ) throws(DamagedBytes) {
    let (checksum, count, length) = (try reader.word(), try reader.word(), try reader.word())
    let section = try reader.block(of: length)
    let entries = UnsafeRawBufferPointer(rebasing: bytes[section])
    guard checksum == Self.checksum(of: entries, count: count, program), count <= length / 10 else {
      throw DamagedBytes()
    }
    var entry = ByteReader(bytes, section)
    for _ in 0..<count {
      let isPosting = try entry.flag()
      let name = Fingerprint(value: try entry.word())
      let block = try entry.block()
      let isNew = isPosting ? postings.add(block, name) : files.add(block, name)
      if !isNew { replacedCount += 1 }
    }
    guard entry.isAtEnd else { throw DamagedBytes() }
  }

  static func checksum(of entries: UnsafeRawBufferPointer, count: UInt64, _ program: Fingerprint) -> UInt64 {
    var mixer = FingerprintMixer()
    mixer.mix(program)
    mixer.mix(count)
    mixer.mix(entries)
    return mixer.fingerprint.value
  }

  /// Gives back memory until somebody asks for an entry again.
  func rest() { bytes.rest() }

  /// How many entries hold.
  var count: Int { postings.count + files.count }

  /// What is read of an entry; `nil` if there is none, or it is damaged.
  func read<Value>(
    _ kind: Kind, _ name: Fingerprint, _ read: (inout ByteReader) throws(DamagedBytes) -> Value
  ) -> Value? {
    guard let block = block(kind, name) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes, block, codes: codes)
      return try? read(&reader)
    }
  }

  /// Adds an entry to a section as it stands here, if there is one.
  func copy(_ kind: Kind, _ name: Fingerprint, to section: inout CacheSection) {
    guard let block = block(kind, name) else { return }
    bytes.withUnsafeBytes { section.add(UnsafeRawBufferPointer(rebasing: $0[block]), kind, name) }
  }

  private func block(_ kind: Kind, _ name: Fingerprint) -> Range<Int>? {
    switch kind {
    case .posting: postings[name]
    case .file: files[name]
    }
  }
}

/// Where the entries of a kind stand.
private struct Entries: Sendable {
  private var places: FingerprintTable
  private var blocks: [Range<Int>] = []

  init(minimumCapacity: Int = 0) {
    places = FingerprintTable(minimumCapacity: minimumCapacity)
    blocks.reserveCapacity(minimumCapacity)
  }

  var count: Int { places.count }

  subscript(name: Fingerprint) -> Range<Int>? { places[name].map { blocks[$0] } }

  /// - Returns: `false` if it takes the place of another.
  mutating func add(_ block: Range<Int>, _ name: Fingerprint) -> Bool {
    blocks.append(block)
    return places.updateIndex(blocks.count - 1, of: name) == nil
  }
}

/// The entries of a section, in the form in which they will stand in the file.
struct CacheSection: Sendable {
  private var count: UInt64 = 0
  private var entries = ByteWriter()

  var isEmpty: Bool { count == 0 }
  /// Bytes.
  var size: Int { entries.bytes.count }

  mutating func add(_ entry: some Collection<UInt8>, _ kind: CacheFile.Kind, _ name: Fingerprint) {
    count += 1
    entries.write(kind == .posting)
    entries.write(name.value)
    entries.write(entry)
  }

  /// What stands before the entries, and the entries: two parts, since there may be many.
  func parts(program: Fingerprint) -> [StoredBytes] {
    let checksum = entries.bytes.withUnsafeBytes { CacheFile.checksum(of: $0, count: count, program) }
    var head = ByteWriter()
    head.write(checksum)
    head.write(count)
    head.write(UInt64(entries.bytes.count))
    return [StoredBytes(head.bytes), StoredBytes(entries.bytes)]
  }
}
