import SiteDiagnostics
import SiteDocuments
import SiteModel

/// Reads the rows of one table into the draft: finds its headers and what a page break repeats, and puts each cell under
/// its heading.
struct TableReading {
  let table: RawTable
  /// Counted over all files.
  let index: Int
  /// The header of the table before, for one that goes on without its own.
  private(set) var header: TableHeader?
  private var memory: TraitsMemory
  private var cleaner: CellCleaner
  private var hasHeaderInSegment = false
  /// How often each text stood in each column in rows that were in order.
  private var seen: [ExactText: [Int: Int]] = [:]

  init(_ table: RawTable, index: Int, header: TableHeader?, cleaner: CellCleaner, memory: TraitsMemory) {
    self.table = table
    self.index = index
    self.header = header
    self.cleaner = cleaner
    self.memory = memory
  }

  /// - Parameter joins: whether the cells of a row may be pieces of cells: the table was made of lines.
  mutating func read(into draft: inout ImportDraft, joins: Bool = false) {
    let rows = table.rows.map { cleaner.clean($0) }
    var next = 0
    var pending: [(row: CleanRow, number: Int)] = []
    var titles: Set<String> = draft.report.title.map { [$0.squeezed] } ?? []
    while next < rows.count {
      let row = rows[next]
      if row.isBlank {
        // Cells that had nothing but marks of a program.
        for cell in row.cells { draft.setAside(.row, cell) }
        flush(&pending, into: &draft, joins)
        next += 1
        continue
      }
      if let found = TableHeader(rows[next...]) {
        flush(&pending, into: &draft, joins)
        take(found, rows[next..<next + found.rowCount], &draft)
        next += found.rowCount
        if next < rows.count, isColumnNumbers(rows[next]) {
          setAside(.heading, rows[next], &draft)
          next += 1
        }
        continue
      }
      if setAsideFurniture(row, &titles, &draft) {
        next += 1
        continue
      }
      if row.startsSegment, !pending.isEmpty { flush(&pending, into: &draft, joins) }
      pending.append((row, next))
      next += 1
    }
    flush(&pending, into: &draft, joins)
  }

  var leftover: (cleaner: CellCleaner, memory: TraitsMemory) { (cleaner, memory) }
}

extension TableReading {
  private mutating func take(_ found: TableHeader, _ rows: ArraySlice<CleanRow>, _ draft: inout ImportDraft) {
    let isFirst = header == nil
    for row in rows { setAside(isFirst ? .heading : .repeatedHeading, row, &draft) }
    if header != found { seen = [:] }
    header = found
    hasHeaderInSegment = true
    for column in found.columns {
      if let own = column.column { draft.add(Slot(column: own, choice: column.choice)) }
    }
  }

  /// `1 2 3 4 …` below the headings.
  private func isColumnNumbers(_ row: CleanRow) -> Bool {
    let numbers = row.filled.map { itemNumber($0.text.squeezed) }
    guard numbers.count >= 4, let first = numbers.first, first == 1 else { return false }
    return numbers.enumerated().allSatisfy { $1 == $0 + 1 }
  }

  /// Titles, page numbers and notes: rows with one text.
  private func setAsideFurniture(_ row: CleanRow, _ titles: inout Set<String>, _ draft: inout ImportDraft) -> Bool {
    let filled = row.filled
    guard let text = filled.first?.text, filled.allSatisfy({ $0.text == text }) else {
      guard filled.allSatisfy({ PageFurniture.isPageNumber($0.text) && !isTickOrNumber($0.text) }) else {
        return false
      }
      setAside(.pageNumber, row, &draft)
      return true
    }
    if titles.contains(text.squeezed) {
      setAside(.repeatedTitle, row, &draft)
    } else if PageFurniture.isPageNumber(text) {
      setAside(.pageNumber, row, &draft)
    } else if PageFurniture.isTitle(text), draft.report.title == nil || header == nil {
      if draft.report.title == nil { draft.report.title = text }
      titles.insert(text.squeezed)
      setAside(.title, row, &draft)
    } else if header == nil {
      setAside(.row, row, &draft)
    } else {
      return false
    }
    return true
  }

  private func isTickOrNumber(_ text: String) -> Bool { TickMark(text) != nil || itemNumber(text.squeezed) != nil }

  func setAside(_ kind: SetAside.Kind, _ row: CleanRow, _ draft: inout ImportDraft) {
    for cell in row.cells { draft.setAside(kind, cell) }
  }

  /// Reads the rows of a segment: what stands between two headers, blank rows or pages.
  private mutating func flush(
    _ pending: inout [(row: CleanRow, number: Int)], into draft: inout ImportDraft, _ joins: Bool
  ) {
    defer {
      pending = []
      hasHeaderInSegment = false
    }
    guard let header, !pending.isEmpty else {
      for (row, _) in pending { setAside(.row, row, &draft) }
      return
    }
    let segment = SegmentReading(
      header: header, rows: pending.map(\.row), hasHeader: hasHeaderInSegment, isFirst: draft.rows.isEmpty,
      joins: joins,
      table: index, knowsMerges: table.knowsMerges)
    segment.read(into: &draft, &memory, &seen)
  }
}

extension ImportDraft {
  mutating func setAside(_ kind: SetAside.Kind, _ cell: CleanCell) {
    setAside(kind, cell.raw, at: cell.place)
  }

  mutating func setAside(_ kind: SetAside.Kind, _ text: String, at place: Place) {
    guard !text.isBlank else { return }
    let aside = SetAside(kind, text.trimmed, at: place)
    switch kind {
    case .title, .heading, .repeatedTitle, .repeatedHeading, .pageNumber: report.recognised.append(aside)
    case .paragraph, .aside, .unknownColumn, .row, .cell, .otherTable: report.remainder.append(aside)
    }
  }
}
