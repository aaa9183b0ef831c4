import SiteDiagnostics

/// Reads a Word table that was saved as text: each cell begins on a line of its own with a tab, further lines of it have
/// none, and a blank line stands before each row.
///
/// A blank line inside of a cell is told apart by what follows it: the next row begins with a tab.
func parseCellsLedByTabs(_ text: TextLines, into document: inout Document) {
  var table = RawTable(rows: [], knowsMerges: false)
  var row = RawRow([])
  var cell: (lines: [Substring], start: SourceRange, end: SourceRange)?
  var afterBlank = false

  func closeCell() {
    guard let open = cell else { return }
    row.cells.append(
      RawCell(
        open.lines.joined(separator: "\n"),
        at: .cell(
          path: text.path, sheet: nil,
          address: CellAddress(row: table.rows.count + 1, column: row.cells.count + 1),
          range: SourceRange(open.start.start, open.end.end))))
    cell = nil
  }
  func closeRow() {
    closeCell()
    if !row.cells.isEmpty { table.rows.append(row) }
    row = RawRow([])
  }
  func closeTable() {
    closeRow()
    if !table.rows.isEmpty { document.blocks.append(.table(table)) }
    table.rows = []
  }

  for (index, line) in text.lines.enumerated() {
    if line.utf8.first == UInt8(ascii: "\t") {
      if afterBlank { closeRow() } else { closeCell() }
      let words = line.dropFirst()
      cell = ([words], text.range(words, line: index), text.range(ofLine: index))
      afterBlank = false
    } else if line.isEmpty {
      afterBlank = true
    } else if let open = cell, !afterBlank || open.lines.allSatisfy(isBlank) {
      cell = (open.lines + [line], open.start, text.range(ofLine: index))
      afterBlank = false
    } else if text.isBlank(index) {
      afterBlank = true
    } else {
      closeTable()
      document.blocks.append(text.paragraph(index))
      afterBlank = false
    }
  }
  closeTable()
}
