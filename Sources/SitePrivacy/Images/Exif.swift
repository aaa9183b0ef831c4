/// What the tables of Exif say of a place and of persons.
///
/// - Source: CIPA DC-008 (Exif 2.32); the frame is that of TIFF 6.0.
func exifFacts(in bytes: ArraySlice<UInt8>) -> [ImageFact] {
  guard let reader = ExifReader(bytes) else { return [] }
  var found: [ImageFact] = []
  var waiting = [(offset: reader.firstTable, isLocation: false)]
  var read: Set<Int> = []
  while let table = waiting.popLast(), read.count < 16 {
    guard read.insert(table.offset).inserted else { continue }
    for entry in reader.entries(at: table.offset) {
      if table.isLocation {
        if locationTags.contains(entry.tag), entry.hasContent { found.append(ImageFact(.location, "GPS")) }
      } else if entry.tag == 0x8825 {
        waiting.append((entry.value, true))
      } else if entry.tag == 0x8769 {
        waiting.append((entry.value, false))
      } else if let field = ownerTags[entry.tag], entry.hasContent {
        found.append(ImageFact(.owner, field))
      } else if textTags.contains(entry.tag) {
        let text = String(decoding: reader.content(of: entry), as: UTF8.self)
        found += findPersonalFacts(in: text).facts.map { ImageFact(.text($0), "ImageDescription") }
      }
    }
  }
  return found
}

/// Latitude and longitude, of the camera or of what it looks at.
private let locationTags: Set<Int> = [0x0002, 0x0004, 0x0014, 0x0016]
private let ownerTags: [Int: String] = [
  0x013B: "Artist", 0x9C9D: "XPAuthor", 0xA430: "CameraOwnerName", 0xA431: "BodySerialNumber",
  0xA435: "LensSerialNumber",
]
private let textTags: Set<Int> = [0x010E, 0x9286]

private struct ExifReader {
  private let bytes: ArraySlice<UInt8>
  private let isLittleEndian: Bool
  private(set) var firstTable = 0

  struct Entry {
    var tag: Int
    var type: Int
    var count: Int
    /// The content itself if it has four bytes at most, else where it stands.
    var value: Int
    /// Where `value` stands.
    var offset: Int
    /// Something else than zeros and blanks.
    var hasContent: Bool
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count >= 8 else { return nil }
    self.bytes = bytes
    let order = bytes.prefix(2)
    guard order.elementsEqual("II".utf8) || order.elementsEqual("MM".utf8) else { return nil }
    isLittleEndian = order.elementsEqual("II".utf8)
    firstTable = number(at: 4, size: 4) ?? 0
  }

  func entries(at offset: Int) -> [Entry] {
    guard let count = number(at: offset, size: 2) else { return [] }
    return (0..<min(count, 512)).compactMap { index in
      let start = offset + 2 + index * 12
      guard let tag = number(at: start, size: 2), let type = number(at: start + 2, size: 2),
        let count = number(at: start + 4, size: 4), let value = number(at: start + 8, size: 4)
      else { return nil }
      var entry = Entry(tag: tag, type: type, count: count, value: value, offset: start + 8, hasContent: false)
      entry.hasContent = content(of: entry).contains { $0 != 0 && $0 != 0x20 }
      return entry
    }
  }

  /// Some kilobytes of it at most.
  func content(of entry: Entry) -> ArraySlice<UInt8> {
    let sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
    guard sizes.indices.contains(entry.type), entry.count > 0, entry.count < 65_536 else { return [] }
    let length = sizes[entry.type] * entry.count
    let start = bytes.startIndex + (length <= 4 ? entry.offset : entry.value)
    guard start >= bytes.startIndex, start <= bytes.endIndex, length <= bytes.endIndex - start else { return [] }
    return bytes[start..<(start + length)]
  }

  private func number(at offset: Int, size: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    let own = bytes[(bytes.startIndex + offset)..<(bytes.startIndex + offset + size)]
    return isLittleEndian ? own.reversed().reduce(0) { $0 << 8 | Int($1) } : own.reduce(0) { $0 << 8 | Int($1) }
  }
}
