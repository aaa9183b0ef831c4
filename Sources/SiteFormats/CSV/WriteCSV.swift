/// A table as a CSV file: CRLF after each row, quotes only around cells that need them.
///
/// - Parameter lineEnd: a line feed alone where an editor and Git are to read the file.
/// - Parameter byteOrderMark: whether a BOM comes first; without it Excel takes the file for the system's code page and
///   shows Chinese as rubbish.
package func writeCSV(_ rows: [[String]], byteOrderMark: Bool = false, lineEnd: StaticString = "\r\n") -> [UInt8] {
  var bytes: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  for row in rows {
    for (column, text) in row.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      var text = text
      // One bare empty cell would be an empty line, which is no row.
      text.withUTF8 { append($0, to: &bytes, isQuoted: $0.isEmpty && row.count == 1) }
    }
    bytes.append(lineEnd)
  }
  return bytes
}

/// - Parameter isQuoted: whether quotes stand around the text even if it does not need them.
private func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], isQuoted: Bool) {
  // A BOM at the head of the first cell would be taken for the file's.
  guard isQuoted || csvSigns.next(in: text, from: 0) < text.count || text.starts(with: [0xEF, 0xBB, 0xBF]) else {
    bytes.append(contentsOf: text)
    return
  }
  bytes.append(UInt8(ascii: "\""))
  for byte in text {
    if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    bytes.append(byte)
  }
  bytes.append(UInt8(ascii: "\""))
}

/// What parts cells and rows, and the quote.
let csvSigns = ByteSigns(UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
