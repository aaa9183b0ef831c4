package import SiteDiagnostics

/// A table of texts, each with its place in the file.
package struct Table: Hashable, Sendable {
  /// The rows that have cells; the header, if the file has one, is the first.
  package var rows: [TableRow]

  package init(rows: [TableRow]) { self.rows = rows }
}

package struct TableRow: Hashable, Sendable {
  /// The row's number as a spreadsheet shows it, from 1: empty rows are left out of the table but counted.
  package var number: Int
  package var cells: [TableCell]

  package init(number: Int, cells: [TableCell]) {
    self.number = number
    self.cells = cells
  }

  /// The cell of a column, counted from 1; `nil` beyond the row's last one.
  package func cell(inColumn column: Int) -> TableCell? {
    cells.indices.contains(column - 1) ? cells[column - 1] : nil
  }

  /// The text of a column, counted from 1; empty beyond the row's last cell.
  package func text(inColumn column: Int) -> String { cell(inColumn: column)?.text ?? "" }

  /// Where a cell stands, counted from 1; the row's end if it does not reach so far.
  package func range(ofColumn column: Int) -> SourceRange? {
    cell(inColumn: column)?.range ?? cells.last.map { SourceRange(at: $0.range.end) }
  }

  /// The place of a cell, counted from 1, whether the row reaches so far or not.
  package func place(ofColumn column: Int, path: String) -> Place {
    .cell(
      path: path, sheet: nil, address: CellAddress(row: number, column: column), range: range(ofColumn: column))
  }
}

package struct TableCell: Hashable, Sendable {
  /// The text without its quotes, its line breaks as `\n`.
  package var text: String
  /// Where the file has it, quotes included.
  package var range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}
