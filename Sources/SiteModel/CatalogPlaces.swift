package import SiteDiagnostics

/// Where the cells of an item's row stand.
///
/// Kept small, since a large portal has hundreds of thousands of cells and a check asks for the places of a few: a cell
/// begins behind the comma that ends the one before.
package struct CatalogPlaces: Sendable {
  private let layout: CatalogLayout
  private let row: Int
  private let start: SourcePosition
  /// Of the row's cells, up to the last column that means something.
  private let ends: [SourcePosition]

  /// - Parameters:
  ///   - row: as a spreadsheet counts, from 1.
  ///   - start: of the row's first cell.
  ///   - ends: of its cells, from the first up to the layout's `lastNumber`.
  package init(_ layout: CatalogLayout, row: Int, start: SourcePosition, ends: [SourcePosition]) {
    self.layout = layout
    self.row = row
    self.start = start
    self.ends = ends
  }

  /// `nil` if the catalog has no such column. A row that does not reach so far has the cell at its end.
  package subscript(column: CatalogColumn) -> Place? {
    guard let number = layout.number(of: column), let last = ends.last else { return nil }
    let range = number <= ends.count ? SourceRange(start(ofCell: number), ends[number - 1]) : SourceRange(at: last)
    return .cell(
      path: layout.path, sheet: nil, address: CellAddress(row: row, column: number), range: range)
  }

  private func start(ofCell number: Int) -> SourcePosition {
    if number == 1 { return start }
    let end = ends[number - 2]
    return SourcePosition(line: end.line, column: end.column + 1)
  }
}
