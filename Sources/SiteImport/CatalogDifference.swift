package import SiteModel

/// A catalog that is there already, as rows by column.
package struct PresentCatalog: Sendable {
  package var columns: [CatalogColumn]
  /// Merged categories filled down, as the reader of a portal does.
  package var items: [[CatalogColumn: String]]

  package init(columns: [CatalogColumn], items: [[CatalogColumn: String]]) {
    self.columns = columns
    self.items = items
    for index in self.items.indices.dropFirst() {
      for column in [CatalogColumn.domain, .first] where (self.items[index][column] ?? "").isBlank {
        self.items[index][column] = self.items[index - 1][column]
      }
    }
  }
}

/// What an import would change of a catalog that is there.
package struct CatalogDifference: Sendable {
  package var addedColumns: [CatalogColumn] = []
  package var droppedColumns: [CatalogColumn] = []
  /// Items that only the import has.
  package var added: [ImportedItem] = []
  /// Items that only the catalog has.
  package var dropped: [[CatalogColumn: String]] = []
  package var changed: [ChangedItem] = []
  package var unchanged = 0
  /// For each item of the import the index of the one that it was.
  package var origins: [Int?] = []
  /// The items that both have stand in another order.
  package var isReordered = false

  package struct ChangedItem: Sendable {
    package var item: ImportedItem
    package var cells: [(column: CatalogColumn, before: String, after: String)]
  }

  package var isEmpty: Bool {
    addedColumns.isEmpty && droppedColumns.isEmpty && added.isEmpty && dropped.isEmpty && changed.isEmpty
      && !isReordered
  }

  package init(from present: PresentCatalog, to imported: ImportedCatalog) {
    // 编码 is the catalog's own: an import keeps it.
    addedColumns = imported.columns.filter { !present.columns.contains($0) }
    droppedColumns = present.columns.filter { !imported.columns.contains($0) && $0 != .code }
    origins = matched(imported.items.map(\.cells), with: present.items)
    let columns = CatalogColumn.allCases.filter { imported.columns.contains($0) || present.columns.contains($0) }
    for (item, origin) in zip(imported.items, origins) {
      guard let origin else {
        added.append(item)
        continue
      }
      let old = present.items[origin]
      let cells = columns.compactMap { column -> (column: CatalogColumn, before: String, after: String)? in
        if column == .code, !imported.columns.contains(.code) { return nil }
        let (before, after) = (old[column] ?? "", item.cells[column] ?? "")
        return ExactText(before) == ExactText(after) ? nil : (column, before, after)
      }
      if cells.isEmpty { unchanged += 1 } else { changed.append(ChangedItem(item: item, cells: cells)) }
    }
    let kept = Set(origins.compactMap { $0 })
    dropped = present.items.indices.filter { !kept.contains($0) }.map { present.items[$0] }
    let order = origins.compactMap { $0 }
    isReordered = zip(order, order.dropFirst()).contains { $0 > $1 }
  }
}

/// Finds for each new item the one that it was: by its whole name and content, else by its number and something of its
/// name, else by its name alone.
private func matched(_ new: [[CatalogColumn: String]], with old: [[CatalogColumn: String]]) -> [Int?] {
  var origins: [Int?] = Array(repeating: nil, count: new.count)
  var free = Set(old.indices)
  func pass(_ key: ([CatalogColumn: String]) -> String?) {
    var places: [String: [Int]] = [:]
    for index in old.indices where free.contains(index) {
      if let key = key(old[index]) { places[key, default: []].append(index) }
    }
    // The last is taken first, so the first stands last.
    for key in places.keys { places[key]?.reverse() }
    for index in new.indices where origins[index] == nil {
      guard let key = key(new[index]), let place = places[key]?.popLast() else { continue }
      origins[index] = place
      free.remove(place)
    }
  }
  func name(_ item: [CatalogColumn: String]) -> String {
    [CatalogColumn.domain, .first, .second, .third].map { (item[$0] ?? "").squeezed }.joined(separator: "/")
  }
  func leaf(_ item: [CatalogColumn: String]) -> String {
    [CatalogColumn.third, .second, .first].compactMap { item[$0]?.squeezed }.first { !$0.isEmpty } ?? ""
  }
  pass { item in item[.code].flatMap { $0.isBlank ? nil : "\($0)\n" + name(item) } }
  pass { name($0) + "\n" + ($0[.contents] ?? "").squeezed + "\n" + ($0[.number] ?? "") }
  pass { name($0) + "\n" + ($0[.contents] ?? "").squeezed }
  pass { name($0) + "\n" + ($0[.number] ?? "") }
  pass { leaf($0) + "\n" + ($0[.number] ?? "") }
  pass { ($0[.contents] ?? "").isBlank ? nil : ($0[.contents] ?? "").squeezed }
  pass { name($0) }
  return origins
}
