/// A table in the text of a Markdown file: lines with `|`, the second of dashes.
struct MarkdownTable {
  var rows: [[String]]
  /// Where each cell begins in the text.
  var starts: [[Int]]

  /// The tables among lines of a text.
  ///
  /// - Parameter lines: where the lines stand in the bytes, without their line breaks.
  static func all(in bytes: UnsafeBufferPointer<UInt8>, lines: [Range<Int>]) -> [MarkdownTable] {
    var tables: [MarkdownTable] = []
    var index = 1
    while index < lines.count {
      guard isRule(bytes, lines[index]) else {
        index += 1
        continue
      }
      var table = MarkdownTable(rows: [], starts: [])
      table.add(bytes, lines[index - 1])
      index += 1
      while index < lines.count, bytes[lines[index]].contains(UInt8(ascii: "|")) {
        table.add(bytes, lines[index])
        index += 1
      }
      tables.append(table)
    }
    return tables
  }

  private static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var (hasBar, hasDash) = (false, false)
    for byte in bytes[line] {
      switch byte {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return false
      }
    }
    return hasBar && hasDash
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var cells: [String] = []
    var starts: [Int] = []
    var start = line.lowerBound
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    func addCell(_ end: Int) {
      var (first, last) = (start, end)
      while first < last, isBlank(bytes[first]) { first += 1 }
      while last > first, isBlank(bytes[last - 1]) { last -= 1 }
      cells.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[first..<last]), as: UTF8.self))
      starts.append(first)
    }
    for index in line
    where bytes[index] == UInt8(ascii: "|") && (index == line.lowerBound || bytes[index - 1] != UInt8(ascii: "\\")) {
      addCell(index)
      start = index + 1
    }
    addCell(line.upperBound)
    // The bars at both ends of the line part no cells.
    if cells.count > 1, cells[0].isEmpty {
      cells.removeFirst()
      starts.removeFirst()
    }
    rows.append(cells)
    self.starts.append(starts)
  }
}
