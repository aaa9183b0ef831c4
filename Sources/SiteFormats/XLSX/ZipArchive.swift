/// A ZIP archive of stored files, the least of APPNOTE.TXT (PKWARE) that every reader takes.
///
/// Nothing is compressed: a catalog's workbook is some tens of kilobytes, and stored bytes are the same on every
/// machine. All files bear the first date that ZIP knows, 1980-01-01.
struct ZipArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// - Parameter name: an ASCII path with `/` between its parts.
  mutating func add(_ name: String, _ content: [UInt8]) {
    precondition(content.count < Int(UInt32.max) - bytes.count, "an archive without ZIP64 is smaller than 4 GB")
    let offset = UInt32(bytes.count)
    var description: [UInt8] = []
    description.appendLittleEndian(UInt16(20))  // version needed: 2.0
    description.appendLittleEndian(UInt16(0))  // flags
    description.appendLittleEndian(UInt16(0))  // stored
    description.appendLittleEndian(UInt16(0))  // 00:00
    description.appendLittleEndian(UInt16(0x0021))  // 1980-01-01
    description.appendLittleEndian(crc32(of: content))
    description.appendLittleEndian(UInt32(content.count))
    description.appendLittleEndian(UInt32(content.count))
    description.appendLittleEndian(UInt16(name.utf8.count))
    description.appendLittleEndian(UInt16(0))  // extra field

    bytes.append("PK\u{3}\u{4}")
    bytes += description
    bytes += name.utf8
    bytes += content

    directory.append("PK\u{1}\u{2}")
    directory.appendLittleEndian(UInt16(20))  // made by: MS-DOS, 2.0
    directory += description
    directory.appendLittleEndian(UInt16(0))  // comment
    directory.appendLittleEndian(UInt16(0))  // disk
    directory.appendLittleEndian(UInt16(0))  // internal attributes
    directory.appendLittleEndian(UInt32(0))  // external attributes
    directory.appendLittleEndian(offset)
    directory += name.utf8
    count += 1
  }

  /// The archive with its directory.
  consuming func finish() -> [UInt8] {
    let offset = UInt32(bytes.count)
    bytes += directory
    bytes.append("PK\u{5}\u{6}")
    bytes.appendLittleEndian(UInt16(0))  // this disk
    bytes.appendLittleEndian(UInt16(0))  // the directory's disk
    bytes.appendLittleEndian(count)
    bytes.appendLittleEndian(count)
    bytes.appendLittleEndian(UInt32(directory.count))
    bytes.appendLittleEndian(offset)
    bytes.appendLittleEndian(UInt16(0))  // comment
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func appendLittleEndian(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
