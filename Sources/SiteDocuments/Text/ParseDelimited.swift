import SiteDiagnostics

/// Reads rows whose cells a comma or a tab parts, quotes around a cell as RFC 4180 has them.
///
/// Unlike `parseCSV`, which reads what editors write and says what is wrong with it, this takes what it gets: a quote that
/// is never closed is a character, and a row that lacks its quotes goes on in the next line.
func parseDelimited(
  _ text: String, by delimiter: Unicode.Scalar, into document: inout Document, _ diagnostics: inout [Diagnostic]
) {
  var reader = DelimitedReader(text: text, delimiter: delimiter)
  reader.run()
  document.syntax += reader.syntax
  if let line = reader.unclosedQuote {
    diagnostics.append(
      Diagnostic(
        .importUnclosedQuote, Wording("a cell that a quote opens is closed by a quote", "以引号开头的格子，要用引号结束"),
        at: .text(path: document.path, range: SourceRange(line: line, column: 1, length: 0)),
        help: Wording("look whether the cells from here on are right", "看看从这里起各格对不对")))
  }
  if reader.isTooWide {
    return report(
      .importTooLarge, Wording("a row has at most \(DocumentLimits.columns) cells", "一行最多 \(DocumentLimits.columns) 格"),
      &document, &diagnostics)
  }
  if reader.rows.count > DocumentLimits.rows {
    return report(
      .importTooLarge, Wording("a table has at most \(DocumentLimits.rows) rows", "一张表最多 \(DocumentLimits.rows) 行"),
      &document, &diagnostics)
  }
  var rows = reader.rows
  if delimiter == "\t" { rows = joined(rows) }
  let isRow = { (row: DelimitedRow) in row.cells.count > 1 }
  guard let first = rows.firstIndex(where: isRow), let last = rows.lastIndex(where: isRow) else {
    for row in rows { document.blocks.append(paragraph(row, document.path)) }
    return
  }
  for row in rows[..<first] { document.blocks.append(paragraph(row, document.path)) }
  var table = RawTable(rows: [], knowsMerges: false)
  for (index, row) in rows[first...last].enumerated() {
    let cells = row.cells.enumerated().map { column, cell in
      RawCell(
        cell.text,
        at: .cell(
          path: document.path, sheet: nil, address: CellAddress(row: row.number, column: column + 1),
          range: SourceRange(line: cell.line, column: cell.column, length: cell.length)))
    }
    table.rows.append(RawRow(cells, startsSegment: index == 0 || row.followsBlank))
  }
  document.blocks.append(.table(table))
  for row in rows[(last + 1)...] { document.blocks.append(paragraph(row, document.path)) }
}

private func report(
  _ code: DiagnosticCode, _ message: Wording, _ document: inout Document, _ diagnostics: inout [Diagnostic]
) {
  diagnostics.append(Diagnostic(code, message, at: .file(path: document.path)))
}

private func paragraph(_ row: DelimitedRow, _ path: String) -> DocumentBlock {
  let text = row.cells.map(\.text).joined(separator: "\t")
  let line = row.cells.first?.line ?? 1
  return .paragraph(
    Paragraph(text, at: .text(path: path, range: SourceRange(line: line, column: 1, length: text.utf8.count))))
}

/// Joins the lines of rows that have line breaks in their cells without quotes around them.
private func joined(_ rows: [DelimitedRow]) -> [DelimitedRow] {
  let widest = rows.map(\.cells.count).max() ?? 0
  var joined: [DelimitedRow] = []
  for row in rows {
    guard let last = joined.last, !row.followsBlank, let head = last.cells.first, startsWithNumber(head.text),
      let first = row.cells.first, !first.text.isEmpty, !startsWithNumber(first.text),
      last.cells.count + row.cells.count - 1 <= widest, last.cells.count < widest, let end = last.cells.last
    else {
      joined.append(row)
      continue
    }
    var whole = last
    whole.cells[whole.cells.count - 1].text = end.text + "\n" + first.text
    whole.cells += row.cells.dropFirst()
    joined[joined.count - 1] = whole
  }
  return joined
}

/// A whole number and nothing else, as in the first cell of a row; `1.甲` is the beginning of a list.
private func startsWithNumber(_ text: String) -> Bool {
  let digits = text.unicodeScalars.filter { !CharacterTally.isWhiteSpace($0) }
  return !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
}

struct DelimitedRow {
  /// Counted from 1, blank ones not left out.
  var number: Int
  var cells: [DelimitedCell] = []
  var followsBlank = false
}

struct DelimitedCell {
  var text: String
  var line: Int
  var column: Int
  var length: Int
}

private struct DelimitedReader {
  let scalars: [Unicode.Scalar]
  let delimiter: Unicode.Scalar
  private(set) var rows: [DelimitedRow] = []
  private(set) var syntax = CharacterTally()
  /// The line of the first quote that is not closed.
  private(set) var unclosedQuote: Int?
  /// A row has more cells than any table.
  private(set) var isTooWide = false
  private var index = 0
  private var line = 1
  private var column = 1
  /// Once a search for a closing quote has come to the end in vain, another would, too.
  private var quotesEnd = Int.max

  init(text: String, delimiter: Unicode.Scalar) {
    scalars = Array(text.unicodeScalars)
    self.delimiter = delimiter
  }

  mutating func run() {
    var number = 0
    var followsBlank = false
    while index < scalars.count {
      number += 1
      var row = DelimitedRow(number: number, followsBlank: followsBlank)
      row.cells.append(readCell())
      while index < scalars.count, scalars[index] == delimiter {
        syntax.add(String(delimiter))
        step()
        let cell = readCell()
        if row.cells.count < DocumentLimits.columns {
          row.cells.append(cell)
        } else if !isBlank(cell.text) {
          isTooWide = true
        }
        if isTooWide { return }
      }
      passLineBreak()
      if row.cells.count == 1, row.cells.allSatisfy({ isBlank($0.text) }) {
        followsBlank = true
      } else {
        rows.append(row)
        followsBlank = false
      }
    }
  }

  private mutating func readCell() -> DelimitedCell {
    let (start, startLine, startColumn) = (index, line, column)
    if index < scalars.count, scalars[index] == "\"", let text = readQuoted() {
      return DelimitedCell(
        text: text, line: startLine, column: startColumn, length: line == startLine ? column - startColumn : 1)
    }
    while index < scalars.count, scalars[index] != delimiter, !isLineBreak(scalars[index]) { step() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<index])
    return DelimitedCell(text: String(text), line: startLine, column: startColumn, length: column - startColumn)
  }

  /// `nil`, and nothing read, if the quote is not closed before a delimiter or a line's end.
  private mutating func readQuoted() -> String? {
    let before = (index, line, column)
    guard index < quotesEnd else { return nil }
    var text = String.UnicodeScalarView()
    var doubled = 0
    step()
    while index < scalars.count {
      if scalars[index] == "\"" {
        let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
        if next == "\"" {
          doubled += 1
          step()
        } else if next == delimiter || isLineBreak(next) {
          step()
          syntax.add("\"", times: 2 + doubled)
          return String(text)
        }
      }
      if isLineBreak(scalars[index]) {
        text.append("\n")
        passLineBreak()
      } else {
        text.append(scalars[index])
        step()
      }
    }
    quotesEnd = before.0
    unclosedQuote = unclosedQuote ?? before.1
    (index, line, column) = before
    return nil
  }

  private mutating func step() {
    column += UTF8.width(scalars[index])
    index += 1
  }

  private mutating func passLineBreak() {
    guard index < scalars.count else { return }
    if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
    index += 1
    line += 1
    column = 1
  }

  private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
