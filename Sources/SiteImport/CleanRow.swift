import SiteDiagnostics
import SiteDocuments
import SiteModel

/// A row of a table with its cells cleaned.
struct CleanRow {
  var cells: [CleanCell]
  var startsSegment: Bool
  var isHeading: Bool

  /// Those that have a text.
  var filled: [CleanCell] { cells.filter { !$0.text.isEmpty } }
  var isBlank: Bool { cells.allSatisfy { $0.text.isEmpty } }
  var place: Place? { (cells.first { !$0.text.isEmpty } ?? cells.first)?.place }
  var text: String { cells.map(\.text).joined(separator: " | ") }
}

struct CleanCell {
  var text: String
  /// As the file has it.
  var raw: String
  var change: CleanText.Change?
  var place: Place
  var merge: RawCell.Merge
}

/// Cleans each text once: a table says the same in many of its cells.
struct CellCleaner {
  private var known: [ExactText: CleanText] = [:]

  mutating func clean(_ row: RawRow) -> CleanRow {
    var cells = row.cells.map { cell in
      let clean = clean(cell.text)
      return CleanCell(text: clean.text, raw: cell.text, change: clean.change, place: cell.place, merge: cell.merge)
    }
    while let last = cells.last, last.raw.isBlank, last.merge == .none, cells.count > 1 { cells.removeLast() }
    return CleanRow(cells: cells, startsSegment: row.startsSegment, isHeading: row.isHeading)
  }

  mutating func clean(_ text: String) -> CleanText {
    if text.isEmpty { return CleanText("") }
    if let clean = known[ExactText(text)] { return clean }
    let clean = CleanText(text)
    known[ExactText(text)] = clean
    return clean
  }
}

/// Looks at each text once.
struct TraitsMemory {
  private var known: [ExactText: CellTraits] = [:]

  mutating func traits(of text: String) -> CellTraits? {
    if text.isEmpty { return nil }
    if let traits = known[ExactText(text)] { return traits }
    let traits = CellTraits(text)
    known[ExactText(text)] = traits
    return traits
  }
}
