package import SiteDiagnostics
package import SiteDocuments
import SiteModel

/// Makes a catalog of what offices' files hold.
///
/// Several files are parts of one catalog, in their order. Nothing is read from a clock, a disk or a setting: the same
/// documents give the same catalog.
/// - Returns: `nil` with an error if no table is a catalog.
package func importCatalog(from documents: [Document], choosing choice: TableChoice = TableChoice()) -> Diagnosed<
  ImportedCatalog?
> {
  var draft = ImportDraft()
  readTables(of: documents, choosing: choice, into: &draft)
  guard !draft.rows.isEmpty else { return Diagnosed(nil, draft.diagnostics) }
  joinSplitRows(&draft)
  dropEmptyRows(&draft)
  guard !draft.rows.isEmpty else {
    draft.diagnostics.append(
      Diagnostic(
        .importNoItems, Wording("a catalog has rows below its headings", "目录的表头下面要有内容"),
        at: documents.first.map { .file(path: $0.path) }))
    return Diagnosed(nil, draft.diagnostics)
  }
  repeatDittos(&draft)
  fillMergedCells(&draft)
  takeChoices(&draft)
  numberRows(&draft)
  shapeTexts(&draft)
  let catalog = finish(draft, documents)
  return Diagnosed(catalog, draft.diagnostics)
}

/// Which tables of the files are wanted; all that are catalogs, unless one is named.
package struct TableChoice: Sendable {
  package var sheet: String?
  /// Counted from 1.
  package var table: Int?

  package init(sheet: String? = nil, table: Int? = nil) {
    self.sheet = sheet
    self.table = table
  }
}

private func finish(_ draft: ImportDraft, _ documents: [Document]) -> ImportedCatalog {
  let columns = CatalogColumn.allCases.filter { draft.has($0) }
  let items = draft.rows.map { row in
    ImportedItem(
      cells: Dictionary(uniqueKeysWithValues: columns.map { ($0, row[$0]) }), place: row.place)
  }
  var catalog = ImportedCatalog(columns: columns, items: items, report: draft.report)
  catalog.report.characters = account(for: catalog, documents)
  return catalog
}

/// Sums up, character by character, whether what the files hold is in the catalog or in the report.
private func account(for catalog: ImportedCatalog, _ documents: [Document]) -> CharacterAccount {
  var (source, syntax) = (CharacterTally(), CharacterTally())
  for document in documents {
    source += document.source
    syntax += document.syntax
  }
  func tally(_ texts: some Sequence<String>) -> CharacterTally {
    var tally = CharacterTally()
    for text in texts { tally.add(text) }
    return tally
  }
  let report = catalog.report
  let recognised = tally(report.recognised.map(\.text))
  let remainder = tally(report.remainder.map(\.text))
  let before = tally(report.repairs.lazy.flatMap(\.before))
  let after = tally(report.repairs.lazy.flatMap(\.after))
  let cells = tally(catalog.items.lazy.flatMap(\.cells.values))
  var rest = source
  for part in [syntax, recognised, remainder, before, cells] { rest -= part }
  rest += after
  // What a repair left as it was is neither taken away nor added.
  var (removed, added) = (before, after)
  removed -= after
  added -= before
  var account = CharacterAccount()
  account.source = source.total
  account.syntax = syntax.total
  account.recognised = recognised.total
  account.remainder = remainder.total
  account.removed = removed.differences.reduce(0) { $0 + max(0, $1.count) }
  account.added = added.differences.reduce(0) { $0 + max(0, $1.count) }
  account.catalog = cells.total
  account.unexplained = Dictionary(
    rest.differences.map { (String(Character($0.character)), $0.count) }, uniquingKeysWith: +)
  return account
}
