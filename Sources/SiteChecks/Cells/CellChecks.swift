import SiteDiagnostics
import SiteModel

/// Puts the cells of catalogs through the rules about words, each text once.
struct CellChecks {
  /// For each column of a catalog its rules.
  private let rules: [(column: CatalogColumn, rules: [CellRule])]
  /// For each of these columns what was found in each text.
  private var known: [[ExactText: [CellFault]]]

  init(_ rules: [CellRule]) {
    self.rules = CatalogColumn.allCases.compactMap { column in
      let those = rules.filter { $0.columns.contains(column) }
      return those.isEmpty ? nil : (column, those)
    }
    known = self.rules.map { _ in [:] }
  }

  /// What is wrong with the words of a catalog's cells, row by row.
  mutating func faults(in catalog: Catalog) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for index in catalog.items.indices {
      let item = catalog.items[index]
      for column in rules.indices {
        guard let text = item.cells[rules[column].column], !text.isEmpty else { continue }
        let faults = faults(in: text, column: column)
        if faults.isEmpty || continues(item, rules[column].column, catalog, index) { continue }
        let place = item.places[rules[column].column]
        for fault in faults { found.append(fault.diagnostic(inCell: place, text)) }
      }
    }
    return found
  }

  private mutating func faults(in text: String, column: Int) -> [CellFault] {
    let key = ExactText(text)
    if let faults = known[column][key] { return faults }
    let cell = CellText(text)
    let faults = rules[column].rules.flatMap { $0.find(cell) }
    known[column][key] = faults
    return faults
  }

  /// A category that goes on from the row above has been looked at there.
  private func continues(_ item: DisclosureItem, _ column: CatalogColumn, _ catalog: Catalog, _ index: Int) -> Bool {
    guard index > 0, column == .domain || column == .first else { return false }
    return catalog.items[index - 1].cells[column] == item.cells[column]
  }
}
