package import SiteDiagnostics

extension DiagnosticCode {
  package static let invalidUTF8 = DiagnosticCode(
    "text/invalid-utf8", .error,
    Wording(
      "The bytes of the file are not UTF-8, so its characters are unknown. Older programs save Chinese text as GB18030.",
      "文件不是 UTF-8 编码，不知道是什么字。较老的程序把中文存成 GB18030（GBK）。"))
}

/// A file's bytes as UTF-8: what is none becomes U+FFFD and is reported once, at the first such byte.
package func checkUTF8(_ bytes: [UInt8], path: String) -> Diagnosed<[UInt8]> {
  if isUTF8(bytes) { return Diagnosed(bytes) }
  return Diagnosed(Array(String(decoding: bytes, as: UTF8.self).utf8), [invalidByte(in: bytes, path: path)])
}

private func isUTF8(_ bytes: [UInt8]) -> Bool {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return true
  } catch {
    return false
  }
}

private func invalidByte(in bytes: [UInt8], path: String) -> Diagnostic {
  let offset = firstInvalidByte(in: bytes)
  let before = bytes[..<offset]
  let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  let lineFeeds = before.count { $0 == UInt8(ascii: "\n") }
  let byte = String(bytes[offset], radix: 16, uppercase: true)
  return Diagnostic(
    .invalidUTF8, Wording("the file is UTF-8, and byte 0x\(byte) here is not", "文件应当是 UTF-8 编码，这里的字节 0x\(byte) 不是"),
    at: .text(
      path: path, range: SourceRange(line: lineFeeds + 1, column: offset - lineStart + 1, length: 1)),
    help: looksLikeGB18030(bytes)
      ? Wording(
        "save the file as UTF-8; it looks like GB18030 (GBK), as older programs write it",
        "把文件另存为 UTF-8；它像是 GB18030（GBK），较老的程序这样存") : Wording("save the file as UTF-8", "把文件另存为 UTF-8"))
}

private func firstInvalidByte(in bytes: [UInt8]) -> Int {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var offset = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
  return min(offset, bytes.count - 1)
}

/// Whether every byte above ASCII belongs to a pair or a foursome of GB18030.
private func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
  var index = 0
  while index < bytes.count {
    guard bytes[index] >= 0x80 else {
      index += 1
      continue
    }
    guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count else { return false }
    switch bytes[index + 1] {
    case 0x40...0x7E, 0x80...0xFE: index += 2
    case 0x30...0x39:
      guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]), (0x30...0x39).contains(bytes[index + 3])
      else { return false }
      index += 4
    default: return false
    }
  }
  return true
}
