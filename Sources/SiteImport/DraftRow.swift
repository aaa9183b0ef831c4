import SiteDiagnostics
import SiteDocuments
import SiteModel

/// A column of a catalog, or one choice of it: 公开对象, or 全社会 of 公开对象.
struct Slot: Hashable {
  var column: CatalogColumn
  var choice: String?
}

/// A row of a table whose cells have found their columns.
struct DraftRow {
  var cells: [Slot: DraftCell] = [:]
  var place: Place
  /// Which table, counted over all files, and whether it says what is merged.
  var table: Int
  var knowsMerges: Bool
  var startsSegment: Bool

  subscript(column: CatalogColumn) -> String {
    get { cells[Slot(column: column)]?.text ?? "" }
    set {
      let slot = Slot(column: column)
      if cells[slot] == nil { cells[slot] = DraftCell(text: "", place: place) }
      cells[slot]?.text = newValue
    }
  }

  func isCovered(_ column: CatalogColumn) -> Bool { cells[Slot(column: column)]?.isCovered == true }

  /// 序号, for the report.
  var number: String? {
    let number = self[.number]
    return number.isEmpty ? nil : number
  }
}

extension Slot {
  init(column: CatalogColumn) { self.init(column: column, choice: nil) }
}

struct DraftCell {
  var text: String
  var place: Place
  /// Part of a merged cell whose text stands above.
  var isCovered = false
}

/// What the steps of an import write into: the rows, and the account of what was done to them.
struct ImportDraft {
  var rows: [DraftRow] = []
  /// The columns and choices of the tables, in the order of the first that has them.
  var slots: [Slot] = []
  var report = ImportReport()
  var diagnostics: [Diagnostic] = []

  mutating func add(_ slot: Slot) {
    if !slots.contains(slot) { slots.append(slot) }
  }

  func has(_ column: CatalogColumn) -> Bool { slots.contains { $0.column == column } }

  /// Notes a repair, unless nothing was changed.
  mutating func repair(
    _ kind: Repair.Kind, _ certainty: Repair.Certainty, row: Int, column: CatalogColumn?, at place: Place? = nil,
    before: [String], after: [String], _ reason: Wording
  ) {
    guard before != after else { return }
    report.repairs.append(
      Repair(
        kind, certainty, at: place ?? rows[row].place, item: rows[row].number, column: column, before: before,
        after: after, reason))
  }
}
