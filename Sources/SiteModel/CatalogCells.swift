package import SiteDiagnostics

/// The cells of an item's row, by column: the text as the file has it, merged cells filled down.
package struct CatalogCells: Sendable {
  /// In the order of the columns' declaration.
  private var texts: [String?] = Array(repeating: nil, count: CatalogColumn.count)

  package init() {}

  /// `nil` if the catalog has no such column.
  package subscript(column: CatalogColumn) -> String? {
    get { texts[column.ordinal] }
    set { texts[column.ordinal] = newValue }
  }
}

extension CatalogCells: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral cells: (CatalogColumn, String)...) {
    for (column, text) in cells { self[column] = text }
  }
}

/// Where the cells of an item's row stand.
///
/// Kept small, since a large portal has hundreds of thousands of cells and a check asks for the places of a few.
package struct CatalogPlaces: Sendable {
  private let path: String
  private let row: Int
  private var cells: [Cell?] = Array(repeating: nil, count: CatalogColumn.count)

  private struct Cell: Sendable {
    var column: UInt32
    var startLine: UInt32
    var startColumn: UInt32
    var endLine: UInt32
    var endColumn: UInt32
  }

  /// - Parameter row: as a spreadsheet counts, from 1.
  package init(path: String = "", row: Int = 1) {
    self.path = path
    self.row = row
  }

  /// - Parameter number: the column of the file, from 1.
  package mutating func add(_ column: CatalogColumn, inColumn number: Int, at range: SourceRange) {
    cells[column.ordinal] = Cell(
      column: UInt32(clamping: number), startLine: UInt32(clamping: range.start.line),
      startColumn: UInt32(clamping: range.start.column), endLine: UInt32(clamping: range.end.line),
      endColumn: UInt32(clamping: range.end.column))
  }

  /// `nil` if the catalog has no such column.
  package subscript(column: CatalogColumn) -> Place? {
    guard let cell = cells[column.ordinal] else { return nil }
    let range = SourceRange(
      SourcePosition(line: Int(cell.startLine), column: Int(cell.startColumn)),
      SourcePosition(line: Int(cell.endLine), column: Int(cell.endColumn)))
    return .cell(path: path, sheet: nil, address: CellAddress(row: row, column: Int(cell.column)), range: range)
  }
}
