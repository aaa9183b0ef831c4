package import SiteModel

/// What the search index was made from, as a file of its own beside the build's: it is read only if something has changed.
///
/// It holds under the conditions of `BuildCache`: the file is whole, and this very program wrote it. Of what it holds, a
/// part is used if its key is the one with which it was made.
extension SearchTextRecord {
  private static let opening = Array("sitegen search cache 2\n".utf8)

  /// `nil` if these are not the bytes of a whole file of this program.
  package init?(_ bytes: StoredBytes, program: Fingerprint) {
    guard let (head, lines) = bytes.withUnsafeBytes({ try? Self.read($0, program) }) else { return nil }
    var record = head
    record.lineBytes = [bytes[lines]]
    guard record.isConsistent else { return nil }
    bytes.rest()
    self = record
  }

  /// A record without the bytes of its lines, and where these stand.
  private static func read(
    _ bytes: UnsafeRawBufferPointer, _ program: Fingerprint
  ) throws(DamagedBytes) -> (record: SearchTextRecord, lines: Range<Int>) {
    guard bytes.starts(with: Self.opening) else { throw DamagedBytes() }
    var reader = ByteReader(bytes, opening.count..<bytes.count)
    let checksum = try reader.word()
    let head = try reader.block()
    guard checksum == Self.checksum(of: UnsafeRawBufferPointer(rebasing: bytes[head]), program) else {
      throw DamagedBytes()
    }
    var content = ByteReader(bytes, head)
    var record = SearchTextRecord(key: Fingerprint(value: try content.word()))
    record.paths = try content.list { reader throws(DamagedBytes) in try reader.text() }
    record.division = try content.division()
    record.parts = try content.list { reader throws(DamagedBytes) in
      Part(
        organisation: try reader.text(), key: Fingerprint(value: try reader.word()), pageCount: try reader.number())
    }
    /// The next piece behind the head, which says how long it is, and its sum.
    func piece() throws(DamagedBytes) -> UnsafeRawBufferPointer {
      let piece = UnsafeRawBufferPointer(rebasing: bytes[try reader.block(of: try content.word())])
      guard Fingerprint(ofText: piece).value == (try content.word()) else { throw DamagedBytes() }
      return piece
    }
    record.pages = numbers(in: try piece())
    record.pageEnds = numbers(in: try piece())
    record.references = numbers(in: try piece())
    record.lineEnds = numbers(in: try piece())
    let lines = reader.position..<bytes.count
    while !content.isAtEnd { _ = try piece() }
    guard reader.isAtEnd else { throw DamagedBytes() }
    return (record, lines)
  }

  private static func numbers(in piece: UnsafeRawBufferPointer) -> [Int32] {
    Array(unsafeUninitializedCapacity: piece.count / 4) { numbers, count in
      count = piece.count / 4
      UnsafeMutableRawBufferPointer(numbers).copyMemory(from: UnsafeRawBufferPointer(rebasing: piece[..<(4 * count)]))
    }
  }

  /// Every number is one of the record's own.
  private var isConsistent: Bool {
    Self.areEnds(lineEnds, of: lineBytes.reduce(0) { $0 + $1.count }) && Self.areEnds(pageEnds, of: references.count)
      && references.allSatisfy { $0 >= 0 && Int($0) < lineEnds.count } && pages.count == pageEnds.count
      && parts.allSatisfy { $0.pageCount >= 0 } && parts.reduce(0) { $0 + $1.pageCount } == pages.count
  }

  /// Whether they part so many elements.
  private static func areEnds(_ ends: [Int32], of count: Int) -> Bool {
    (ends.first ?? 0) >= 0 && zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 } && Int(ends.last ?? 0) == count
  }

  /// The file in parts: behind the head the numbers and the lines as they lie in memory, in pieces of which the head says how
  /// long they are, and their sums.
  package func bytes(program: Fingerprint) -> [StoredBytes] {
    let pieces = [pages, pageEnds, references, lineEnds].map { StoredBytes($0) } + lineBytes
    var head = ByteWriter(capacity: 40 * paths.count)
    head.write(key.value)
    head.write(paths) { $0.write($1) }
    head.write(division)
    head.write(parts) { writer, part in
      writer.write(part.organisation)
      writer.write(part.key.value)
      writer.write(part.pageCount)
    }
    for piece in pieces {
      head.write(UInt64(piece.count))
      head.write(piece.withUnsafeBytes { Fingerprint(ofText: $0) }.value)
    }
    var start = ByteWriter(Self.opening)
    start.write(head.bytes.withUnsafeBytes { Self.checksum(of: $0, program) })
    start.write(head.bytes.count)
    return [StoredBytes(start.bytes), StoredBytes(head.bytes)] + pieces
  }

  private static func checksum(of head: UnsafeRawBufferPointer, _ program: Fingerprint) -> UInt64 {
    var mixer = FingerprintMixer()
    mixer.mix(program)
    mixer.mix(head)
    return mixer.fingerprint.value
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ division: SearchTextRecord.Division) {
    for number in [division.pageCount, division.pagesPerFile, division.termFiles, division.termSize] { write(number) }
    write(division.sharedLines.value)
    write(division.overview.value)
  }
}

extension ByteReader {
  fileprivate mutating func division() throws(DamagedBytes) -> SearchTextRecord.Division {
    var division = SearchTextRecord.Division()
    (division.pageCount, division.pagesPerFile) = (try number(), try number())
    (division.termFiles, division.termSize) = (try number(), try number())
    division.sharedLines = Fingerprint(value: try word())
    division.overview = Fingerprint(value: try word())
    return division
  }
}
