/// The formats in which offices hold their catalogs.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case xlsx
  case docx
  case html
  case csv
  case text
}

/// What a file is by its first bytes, whatever its name says.
enum SniffedFormat {
  case archive
  case compoundFile
  case pdf
  case richText
  case picture
  case html
  case oldOfficeXML
  case text
}

func sniffFormat(_ bytes: [UInt8]) -> SniffedFormat {
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .archive }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .compoundFile }
  if bytes.starts(with: Array("%PDF".utf8)) { return .pdf }
  if bytes.starts(with: Array("{\\rtf".utf8)) { return .richText }
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF])
    || bytes.starts(with: Array("GIF8".utf8)) || bytes.starts(with: [0x49, 0x49, 0x2A, 0])
    || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
  {
    return .picture
  }
  // UTF-16 has a zero beside each ASCII letter.
  let head = bytes.prefix(4096).filter { $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  let words = String(decoding: head, as: UTF8.self)
  if words.contains("progid=\"word.document\"") || words.contains("progid=\"excel.sheet\"") { return .oldOfficeXML }
  if words.contains("<html") || words.contains("<!doctype html") || words.contains("<table")
    || words.contains("<body") || words.contains("<head>")
  {
    return .html
  }
  return .text
}
