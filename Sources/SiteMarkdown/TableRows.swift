/// A cell of a pipe table as it stands in the source.
struct TableCell {
  var line: Int
  /// Of its first byte in the line, from 1, marks included.
  var column: Int
  /// Its bytes in the source, without the spaces around it.
  var content: Range<Int>
  /// How many bytes of the content stand before each `\|`, not counting the backslashes before.
  var escapes: [Int] = []
  /// Whether it is one text as it stands, as most cells are: no byte of it means anything to libcmark.
  var isPlain = true
}

extension MarkedText {
  /// The cells of a row between the pipes; a pipe at the beginning or end makes no cell.
  func cells(ofLine number: Int, from start: Int) -> [TableCell] {
    let end = trimmedEnd(line(number).upperBound, from: start)
    let lineStart = line(number).lowerBound
    var cells: [TableCell] = []
    cells.reserveCapacity(8)
    var index = start
    if index < end, bytes[index] == UInt8(ascii: "|") { index += 1 }
    while index < end || cells.isEmpty {
      var stop = index
      while stop < end, bytes[stop] != UInt8(ascii: "|") || stop > start && bytes[stop - 1] == UInt8(ascii: "\\") {
        stop += 1
      }
      cells.append(cell(index..<stop, line: number, lineStart: lineStart))
      index = stop + 1
    }
    return cells
  }

  func hasPipe(_ range: Range<Int>) -> Bool { bytes[range].contains(UInt8(ascii: "|")) }

  /// The alignments of the columns if the line is a delimiter row.
  func alignments(ofLine number: Int, from start: Int) -> [Alignment]? {
    let content = start..<max(start, line(number).upperBound)
    guard let first = bytes[content].first, "|:-".utf8.contains(first),
      bytes[content].allSatisfy({ $0.isSpaceOrTab || "|:-".utf8.contains($0) })
    else { return nil }
    var alignments: [Alignment] = []
    for cell in cells(ofLine: number, from: start) {
      var dashes = bytes[cell.content]
      let left = dashes.first == UInt8(ascii: ":")
      if left { dashes.removeFirst() }
      let right = dashes.last == UInt8(ascii: ":")
      if right { dashes.removeLast() }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return alignments
  }

  private func trimmedEnd(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    return end
  }

  private func cell(_ range: Range<Int>, line: Int, lineStart: Int) -> TableCell {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start].isSpaceOrTab { start += 1 }
    let end = trimmedEnd(range.upperBound, from: start)
    var cell = TableCell(line: line, column: start - lineStart + 1, content: start..<max(start, end))
    for index in cell.content {
      switch bytes[index] {
      case UInt8(ascii: "|"): cell.escapes.append(index - 1 - start - cell.escapes.count)
      case 0, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "&"):
        cell.isPlain = false
      default: break
      }
    }
    return cell
  }

  /// Appends the text of a cell, in which `\|` is `|`, even in code.
  func append(_ cell: TableCell, to text: inout [UInt8]) {
    guard !cell.escapes.isEmpty else {
      text += bytes[cell.content]
      return
    }
    for index in cell.content {
      if bytes[index] == UInt8(ascii: "|") { text.removeLast() }
      text.append(bytes[index])
    }
  }
}
