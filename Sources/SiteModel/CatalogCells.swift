/// The cells of an item's row, by column: the text as the file has it, merged cells filled down.
package struct CatalogCells: Sendable {
  private let layout: CatalogLayout
  /// In the order of the file's columns.
  private var texts: [String]

  /// Empty cells.
  package init(_ layout: CatalogLayout) {
    self.layout = layout
    texts = Array(repeating: "", count: layout.count)
  }

  /// `nil` if the catalog has no such column; then there is nothing to set, either.
  package subscript(column: CatalogColumn) -> String? {
    get { layout.rank(of: column).map { texts[$0] } }
    set {
      if let newValue, let rank = layout.rank(of: column) { texts[rank] = newValue }
    }
  }
}

extension CatalogCells: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral cells: (CatalogColumn, String)...) {
    self.init(CatalogLayout(path: "", columns: cells.enumerated().map { ($1.0, $0 + 1) }))
    for (column, text) in cells { self[column] = text }
  }
}
