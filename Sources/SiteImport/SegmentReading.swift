import SiteDiagnostics
import SiteDocuments
import SiteModel

/// Rows that follow each other without a break, put under the headings of their table.
struct SegmentReading {
  let header: TableHeader
  let rows: [CleanRow]
  /// A header stands right above; without it the rows go on with a table from the page before.
  let hasHeader: Bool
  let isFirst: Bool
  let joins: Bool
  let table: Int
  let knowsMerges: Bool

  func read(
    into draft: inout ImportDraft, _ memory: inout TraitsMemory, _ seen: inout [ExactText: [Int: Int]]
  ) {
    let found = rows.map { row in
      placement(of: row, row.cells.map { memory.traits(of: $0.text) }, &seen)
    }
    let levels = LevelRange(header)
    // On a page without a header whose rows all lack a level, the first one goes on from the page before.
    let slots = levels.map { range in found.map { $0.slots(in: range).count } } ?? []
    let missing = hasHeader || isFirst ? 0 : max(0, depthAbove(levels, draft) - (slots.max() ?? 0))
    // Where merged cells left empty ones behind, a row that is too short lacks a level of its own; where they left nothing,
    // it lacks the one that goes on from above.
    let leavesEmptyCells = zip(rows, slots.isEmpty ? [] : found).contains { row, placement in
      guard let levels else { return false }
      let slots = placement.slots(in: levels)
      return slots.first.map { row.cells[$0].text.isEmpty } ?? false
    }
    let deepest = levels.map { min($0.columns.count, slots.max() ?? 0) } ?? 0
    let full = slots.count { $0 >= deepest }
    let fillsLevels = !leavesEmptyCells && full * 10 >= rows.count * 7
    var isFirstRow = true
    for (row, placement) in zip(rows, found) {
      var placement = placement
      var certainty = placement.certainty
      if let levels {
        let offset = placement.resolveLevels(
          levels, missing: missing, deepest: deepest, leavesEmptyCells: leavesEmptyCells || fillsLevels, row,
          above: draft.rows.last,
          header)
        if offset { certainty = min(certainty, .likely) }
      }
      add(row, placement, certainty, startsSegment: isFirstRow, &draft)
      isFirstRow = false
    }
  }

  /// How many levels the last item above has.
  private func depthAbove(_ levels: LevelRange?, _ draft: ImportDraft) -> Int {
    guard let levels, let above = draft.rows.last(where: { !$0[.contents].isEmpty }) else { return 0 }
    return levels.depth(of: above, header)
  }
}

/// The columns of the levels in a header: 领域 to 三级事项, beside each other.
struct LevelRange {
  let columns: ClosedRange<Int>

  init?(_ header: TableHeader) {
    guard let first = header.columns.firstIndex(where: \.isLevel) else { return nil }
    var last = first
    while last + 1 < header.columns.count, header.columns[last + 1].isLevel { last += 1 }
    columns = first...last
  }

  func depth(of row: DraftRow, _ header: TableHeader) -> Int {
    let filled = columns.last { index in
      header.columns[index].column.map { !row[$0].isEmpty } ?? false
    }
    return filled.map { $0 - columns.lowerBound + 1 } ?? 0
  }
}

/// Which column each cell of a row stands in.
struct RowPlacement {
  var columns: [Int?]
  var certainty: Repair.Certainty = .certain
  /// The cells stand elsewhere than they did.
  var isMoved = false

  /// The cells between the last one before the levels and the first one after them.
  func slots(in levels: LevelRange) -> Range<Int> {
    let before = columns.lastIndex { $0.map { $0 < levels.columns.lowerBound } ?? false }
    let start = before.map { $0 + 1 } ?? 0
    let after = columns[start...].firstIndex { $0.map { $0 > levels.columns.upperBound } ?? false } ?? columns.count
    return start..<max(start, after)
  }

  /// Gives the levels of a row that has too few of them their columns.
  ///
  /// - Returns: whether something was guessed.
  mutating func resolveLevels(
    _ levels: LevelRange, missing: Int, deepest: Int, leavesEmptyCells: Bool, _ row: CleanRow, above: DraftRow?,
    _ header: TableHeader
  ) -> Bool {
    let slots = slots(in: levels)
    guard !slots.isEmpty, slots.count < levels.columns.count, slots.upperBound < columns.count else { return false }
    let filled = slots.filter { !row.cells[$0].text.isEmpty }
    guard !filled.isEmpty else { return false }
    var offset = missing
    if missing == 0 {
      let first = row.cells[slots.lowerBound]
      let depth = above.map { levels.depth(of: $0, header) } ?? 0
      if first.text.isEmpty || first.merge != .none || above == nil {
        offset = 0
      } else if !row.cells.contains(where: { $0.text.isEmpty }), slots.count < deepest, !leavesEmptyCells {
        // Without any empty cells nothing says how many levels the item has: as many as the one above.
        offset = max(0, depth - slots.count)
      } else if !leavesEmptyCells || slots.count > 1 && row.cells[slots.upperBound - 1].text.isEmpty {
        offset = max(0, deepest - slots.count)
      } else {
        offset = max(0, depth - slots.count)
      }
    }
    offset = min(offset, levels.columns.count - slots.count)
    for (rank, cell) in slots.enumerated() { columns[cell] = levels.columns.lowerBound + offset + rank }
    isMoved = isMoved || offset > 0
    return true
  }
}

extension SegmentReading {
  private func placement(
    of row: CleanRow, _ traits: [CellTraits?], _ seen: inout [ExactText: [Int: Int]]
  ) -> RowPlacement {
    let columns = header.columns
    guard row.cells.count <= DocumentLimits.columns else {
      return RowPlacement(columns: row.cells.map { _ in nil }, certainty: .doubtful)
    }
    if row.cells.count <= columns.count || row.cells[columns.count...].allSatisfy({ $0.text.isEmpty }),
      header.isAligned, !joins
    {
      let isInOrder = zip(traits, columns).allSatisfy { cell, column in cell.map { column.score($0) >= -10 } ?? true }
      let hasContents = zip(traits, columns).contains { $0 != nil && $1.column == .contents }
      if isInOrder, hasContents || traits.count(where: { $0 != nil }) < 4 {
        let places = row.cells.indices.map { $0 < columns.count ? $0 : nil }
        note(row, places, &seen)
        return RowPlacement(columns: places)
      }
    }
    let alignment = alignRow(traits, to: columns, joins: joins) { column, cell in
      guard cell.tick == nil, !columns[column].isLevel, let counts = seen[ExactText(cell.text)] else { return 0 }
      return counts[column].map { $0 > 0 ? 40 : 0 } ?? (counts.isEmpty ? 0 : -20)
    }
    let isMoved = row.cells.indices.contains { !row.cells[$0].text.isEmpty && alignment.columns[$0] != $0 }
    var certainty = Repair.Certainty.certain
    for (cell, column) in zip(traits, alignment.columns) {
      guard let cell else { continue }
      guard let column else {
        certainty = .doubtful
        continue
      }
      let score = columns[column].score(cell)
      if score < -10 { certainty = .doubtful } else if score < 0 { certainty = min(certainty, .likely) }
    }
    if joins, hasTicksWithoutPlaces(row) { certainty = .doubtful }
    if !isMoved { certainty = certainty == .doubtful ? .doubtful : .certain }
    return RowPlacement(columns: alignment.columns, certainty: certainty, isMoved: isMoved)
  }

  /// Whether fewer ticks than choices stand in a row that has no empty cells: which choices they tick is a guess.
  private func hasTicksWithoutPlaces(_ row: CleanRow) -> Bool {
    let choices = header.columns.count { $0.choice != nil }
    let ticks = row.cells.count { TickMark.isSure($0.text) && !$0.text.isEmpty }
    return ticks > 0 && ticks < choices && !row.cells.contains { $0.text.isEmpty }
  }

  private func note(_ row: CleanRow, _ places: [Int?], _ seen: inout [ExactText: [Int: Int]]) {
    for (cell, place) in zip(row.cells, places) where !cell.text.isEmpty && cell.text.utf8.count <= 300 {
      if let place { seen[ExactText(cell.text), default: [:]][place, default: 0] += 1 }
    }
  }

  private func add(
    _ row: CleanRow, _ placement: RowPlacement, _ certainty: Repair.Certainty, startsSegment: Bool,
    _ draft: inout ImportDraft
  ) {
    guard let place = row.place else { return }
    let columns = header.columns
    var made = DraftRow(
      place: place, table: table, knowsMerges: knowsMerges, startsSegment: row.startsSegment || startsSegment)
    let number = draft.rows.count
    draft.rows.append(made)
    for (cell, index) in zip(row.cells, placement.columns) {
      let target = index.map { columns[$0] }
      guard let target, let column = target.column else {
        if !cell.raw.isBlank { draft.setAside(index == nil ? .cell : .unknownColumn, cell) }
        continue
      }
      let slot = Slot(column: column, choice: target.choice)
      if cell.text.isEmpty {
        if !cell.raw.isBlank {
          draft.report.repairs.append(
            Repair(
              .residue, .certain, at: cell.place, column: column, before: [cell.raw.trimmed], after: [""],
              Wording("marks that a program left in the text", "程序留在文字里的标记")))
        }
        if cell.merge == .fromAbove, made.cells[slot] == nil {
          made.cells[slot] = DraftCell(text: "", place: cell.place, isCovered: true)
        }
        continue
      }
      if let before = made.cells[slot], !before.text.isEmpty {
        made.cells[slot]?.text = joinedText(before.text, cell.text)
      } else {
        made.cells[slot] = DraftCell(text: cell.text, place: cell.place)
      }
      switch cell.change {
      case .residue:
        draft.report.repairs.append(
          Repair(
            .residue, .certain, at: cell.place, item: nil, column: column, before: [cell.raw.trimmed],
            after: [cell.text],
            Wording("marks that a program left in the text", "程序留在文字里的标记")))
      case .boxes:
        draft.report.repairs.append(
          Repair(
            .box, .certain, at: cell.place, item: nil, column: column, before: [cell.raw.trimmed], after: [cell.text],
            Wording("a checkbox of a web page", "网页上的复选框")))
      case nil: break
      }
    }
    draft.rows[number] = made
    if placement.isMoved {
      // What was set aside is told there.
      let before = zip(row.cells, placement.columns).filter { $1 != nil || $0.text.isEmpty }.map(\.0.text)
      let after = columns.indices.map { index in
        zip(row.cells, placement.columns).filter { $1 == index }.map(\.0.text).filter { !$0.isEmpty }.joined(
          separator: " ")
      }
      draft.repair(
        .slid, certainty, row: number, column: nil, before: before, after: after,
        Wording("the cells stand under other headings than what they hold", "各格的内容与上面的栏目对不上"))
    }
  }
}

/// Two pieces of one cell.
func joinedText(_ first: String, _ second: String) -> String { first.isEmpty ? second : first + "\n" + second }
