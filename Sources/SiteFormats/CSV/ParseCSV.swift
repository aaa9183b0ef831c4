package import SiteDiagnostics

/// Reads a table as RFC 4180 has it, with BOM and any of CRLF, LF and CR accepted.
///
/// Our own reader, because a check must name the cell and the line that it complains about, and swiftcsv/SwiftCSV, the
/// library in use, keeps no positions.
///
/// Empty lines are left out but counted. A row shorter than the header is fine: its missing cells are empty.
///
/// - Parameter text: the text that some UTF-8 stands for; asked once for each cell, in their order. Who reads many tables with
///   the same cells has it already.
package func parseCSV(
  _ bytes: [UInt8], path: String,
  text: @escaping (UnsafeBufferPointer<UInt8>) -> String = { String(decoding: $0, as: UTF8.self) }
) -> Diagnosed<Table> {
  let checked = checkUTF8(bytes, path: path)
  return checked.value.withUnsafeBufferPointer { bytes in
    var parsing = CSVParsing(bytes: bytes, path: path, makeText: text)
    parsing.run()
    return Diagnosed(Table(rows: parsing.rows), checked.diagnostics + parsing.diagnostics)
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
/// What may end a piece of a cell in quotes.
private let quotedSigns = ByteSigns(quote, lineFeed, carriageReturn, quote)

private struct CSVParsing {
  let bytes: UnsafeBufferPointer<UInt8>
  let path: String
  let makeText: (UnsafeBufferPointer<UInt8>) -> String
  var rows: [TableRow] = []
  var diagnostics: [Diagnostic] = []
  var index = 0
  var line = 1
  var lineStart = 0
  var rowNumber = 0
  var cells: [TableCell] = []

  init(
    bytes: UnsafeBufferPointer<UInt8>, path: String, makeText: @escaping (UnsafeBufferPointer<UInt8>) -> String
  ) {
    self.bytes = bytes
    self.path = path
    self.makeText = makeText
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      lineStart = 3
    }
    while index < bytes.count {
      rowNumber += 1
      if isLineBreak(bytes[index]) {
        passLineBreak()
      } else {
        readRow()
      }
    }
  }

  private mutating func readRow() {
    cells = []
    cells.reserveCapacity(rows.first?.cells.count ?? 8)
    readCell()
    while index < bytes.count, bytes[index] == comma {
      index += 1
      readCell()
    }
    if index < bytes.count { passLineBreak() }
    let row = TableRow(number: rowNumber, cells: cells)
    rows.append(row)
    reportRaggedness(of: row)
  }

  /// Reads up to, not including, the next comma, line break or end.
  private mutating func readCell() {
    guard index < bytes.count, bytes[index] == quote else { return readBareCell() }
    readQuotedCell()
  }

  private mutating func readBareCell() {
    let start = index
    var hasQuote = false
    index = csvSigns.next(in: bytes, from: index)
    while index < bytes.count, bytes[index] == quote {
      hasQuote = true
      index = csvSigns.next(in: bytes, from: index + 1)
    }
    append(text(start..<index), from: position(of: start))
    if hasQuote {
      report(
        .csvQuoteInBareCell, Wording("a cell that has a quote inside stands in quotes", "里面有引号的格子，要用引号括起来"),
        help: Wording("put the cell in quotes and double the quotes inside", "把这一格用引号括起来，里面的引号写两遍"))
    }
  }

  private mutating func readQuotedCell() {
    let start = position(of: index)
    let lineOfStart = line
    index += 1
    /// What stands before the last doubled quote, or the last line break that is not one byte.
    var text: [UInt8] = []
    var pieceStart = index
    var isClosed = false
    while true {
      index = quotedSigns.next(in: bytes, from: index)
      guard index < bytes.count else { break }
      let end = index
      if bytes[index] == quote {
        index += 1
        guard index < bytes.count, bytes[index] == quote else {
          isClosed = true
          if text.isEmpty, isEndOfCell(index) { return append(self.text(pieceStart..<end), from: start) }
          text += bytes[pieceStart..<end]
          break
        }
        text += bytes[pieceStart..<end]
        pieceStart = index
        index += 1
      } else if bytes[index] == lineFeed {
        passLineBreak()
      } else {
        text += bytes[pieceStart..<end]
        text.append(lineFeed)
        passLineBreak()
        pieceStart = index
      }
    }
    guard isClosed else {
      text += bytes[pieceStart...]
      append(text.withUnsafeBufferPointer(makeText), from: start)
      let range = SourceRange(line: lineOfStart, column: start.column, length: 1)
      report(
        .csvUnclosedQuote, Wording("a cell that a quote opens is closed by a quote", "以引号开头的格子，要用引号结束"), at: range,
        help: Wording("add the closing quote; double a quote that belongs to the text", "补上后引号；属于内容的引号写两遍"))
      return
    }
    let strayStart = index
    while !isEndOfCell(index) { index += 1 }
    text += bytes[strayStart..<index]
    append(text.withUnsafeBufferPointer(makeText), from: start)
    if index > strayStart {
      report(
        .csvTextAfterQuote,
        Wording("a comma or the line's end follows the quote that closes a cell", "结束一格的引号后面，只能是逗号或行尾"),
        at: SourceRange(position(of: strayStart), position(of: index)),
        help: Wording("double a quote that belongs to the text: \"\"", "属于内容的引号写两遍：\"\""))
    }
  }

  private mutating func append(_ text: String, from start: SourcePosition) {
    cells.append(TableCell(text: text, range: SourceRange(start, position(of: index))))
  }

  private mutating func passLineBreak() {
    let isPair = bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
    index += isPair ? 2 : 1
    line += 1
    lineStart = index
  }

  private func isEndOfCell(_ index: Int) -> Bool {
    index == bytes.count || bytes[index] == comma || isLineBreak(bytes[index])
  }

  private func text(_ range: Range<Int>) -> String {
    makeText(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  /// The place of an index in the current line.
  private func position(of index: Int) -> SourcePosition { SourcePosition(line: line, column: index - lineStart + 1) }

  /// Reports a problem of the last cell.
  private mutating func report(_ code: DiagnosticCode, _ message: Wording, at range: SourceRange? = nil, help: Wording)
  {
    let address = CellAddress(row: rowNumber, column: cells.count)
    diagnostics.append(
      Diagnostic(
        code, message,
        at: .cell(path: path, sheet: nil, address: address, range: range ?? cells.last?.range), help: help))
  }

  private mutating func reportRaggedness(of row: TableRow) {
    guard let header = rows.first, row.cells.count > header.cells.count else { return }
    let extra = row.cells[header.cells.count...]
    // A spreadsheet program pads rows with empty cells: they say nothing and do no harm.
    guard let first = extra.firstIndex(where: { !$0.text.isEmpty }) else { return }
    diagnostics.append(
      Diagnostic(
        .csvRaggedRow,
        Wording(
          "a row has no more cells than the header, but '\(row.cells[first].text)' is in column \(first + 1)",
          "一行的格数不能比表头多，“\(row.cells[first].text)”却在第 \(first + 1) 栏"),
        at: row.place(ofColumn: first + 1, path: path),
        help: Wording("put a cell that has a comma inside in quotes", "有逗号的格子用引号括起来")))
  }
}
