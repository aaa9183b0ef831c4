/// A table as a CSV file: CRLF after each row, quotes only around cells that need them.
///
/// - Parameter byteOrderMark: whether a BOM comes first; without it Excel takes the file for the system's code page and
///   shows Chinese as rubbish.
package func writeCSV(_ rows: [[String]], byteOrderMark: Bool = false) -> [UInt8] {
  var bytes: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  for row in rows {
    for (column, text) in row.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      // One bare empty cell would be an empty line, which is no row.
      append(text, to: &bytes, isQuoted: needsQuotes(text) || (text.isEmpty && row.count == 1))
    }
    bytes += "\r\n".utf8
  }
  return bytes
}

private func append(_ text: String, to bytes: inout [UInt8], isQuoted: Bool) {
  guard isQuoted else {
    bytes += text.utf8
    return
  }
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    bytes.append(byte)
  }
  bytes.append(UInt8(ascii: "\""))
}

private func needsQuotes(_ text: String) -> Bool {
  // A BOM at the head of the first cell would be taken for the file's.
  if text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
  return text.utf8.contains { byte in
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
