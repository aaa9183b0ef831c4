package import SiteModel

/// What the search index was made from, as a file of its own beside the build's: it is read only if something has changed.
///
/// It holds under the conditions of `BuildCache`: the file is whole, and this very program wrote it. Of what it holds, a
/// part is used if its key is the one with which it was made.
extension SearchTextRecord {
  private static let opening = Array("sitegen search cache 1\n".utf8)

  /// `nil` if these are not the bytes of a whole file of this program.
  package init?(_ bytes: [UInt8], program: Fingerprint) {
    guard bytes.starts(with: Self.opening), let record = bytes.withUnsafeBytes({ try? Self(whole: $0, program) }),
      record.isConsistent
    else { return nil }
    self = record
  }

  private init(whole bytes: UnsafeRawBufferPointer, _ program: Fingerprint) throws(DamagedBytes) {
    var reader = ByteReader(bytes, Self.opening.count..<bytes.count)
    let checksum = try reader.word()
    let (head, lines) = (try reader.block(), try reader.block())
    let lineBytes = UnsafeRawBufferPointer(rebasing: bytes[lines])
    guard reader.isAtEnd,
      checksum == Self.checksum(of: UnsafeRawBufferPointer(rebasing: bytes[head]), lineBytes, program)
    else { throw DamagedBytes() }
    var content = ByteReader(bytes, head)
    self.init(
      key: Fingerprint(value: try content.word()),
      paths: try content.list { reader throws(DamagedBytes) in try reader.text() },
      division: try content.division(),
      lineBytes: Array(lineBytes), lineEnds: try content.ascending(),
      parts: try content.list { reader throws(DamagedBytes) in
        Part(
          organisation: try reader.text(), key: Fingerprint(value: try reader.word()),
          numbers: try reader.numbers(), lineCounts: try reader.numbers(), lines: try reader.numbers())
      })
    guard content.isAtEnd else { throw DamagedBytes() }
  }

  /// Every number is one of the record's own.
  private var isConsistent: Bool {
    Int(lineEnds.last ?? 0) == lineBytes.count
      && parts.allSatisfy { part in
        part.lines.allSatisfy { $0 >= 0 && Int($0) < lineEnds.count } && part.lineCounts.allSatisfy { $0 >= 0 }
          && part.numbers.count == part.lineCounts.count
          && part.lineCounts.reduce(0) { $0 + Int($1) } == part.lines.count
      }
  }

  /// The file in parts: the lines as they are, so that those of a large portal are not copied.
  package func bytes(program: Fingerprint) -> [[UInt8]] {
    var head = ByteWriter()
    head.write(key.value)
    head.write(paths) { $0.write($1) }
    head.write(division)
    var last: Int32 = 0
    head.write(lineEnds) { writer, end in
      writer.write(Int(end - last))
      last = end
    }
    head.write(parts) { writer, part in
      writer.write(part.organisation)
      writer.write(part.key.value)
      writer.write(part.numbers) { $0.write(Int($1)) }
      writer.write(part.lineCounts) { $0.write(Int($1)) }
      writer.write(part.lines) { $0.write(Int($1)) }
    }
    var start = ByteWriter(Self.opening)
    start.write(
      head.bytes.withUnsafeBytes { head in lineBytes.withUnsafeBytes { Self.checksum(of: head, $0, program) } })
    start.write(head.bytes)
    start.write(lineBytes.count)
    return [start.bytes, lineBytes]
  }

  private static func checksum(
    of head: UnsafeRawBufferPointer, _ lines: UnsafeRawBufferPointer, _ program: Fingerprint
  ) -> UInt64 {
    var mixer = FingerprintMixer()
    mixer.mix(program)
    mixer.mix(head)
    mixer.mix(lines)
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

  fileprivate mutating func numbers() throws(DamagedBytes) -> [Int32] {
    try list { reader throws(DamagedBytes) in
      guard let number = Int32(exactly: try reader.number()) else { throw DamagedBytes() }
      return number
    }
  }

  /// Numbers that were written as their distances.
  fileprivate mutating func ascending() throws(DamagedBytes) -> [Int32] {
    var last = 0
    return try list { reader throws(DamagedBytes) in
      let distance = try reader.number()
      guard distance >= 0, distance <= Int(Int32.max) - last else { throw DamagedBytes() }
      last += distance
      return Int32(last)
    }
  }
}
