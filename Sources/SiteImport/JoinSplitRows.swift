import SiteDiagnostics
import SiteModel

/// Joins what a page break tore apart: a row without a number, or with the number of the row above, that has only some of
/// the cells.
func joinSplitRows(_ draft: inout ImportDraft) {
  guard draft.has(.number), draft.rows.contains(where: { !$0[.number].isEmpty }) else { return }
  let old = draft.rows
  var rows: [DraftRow] = []
  for row in old {
    guard let above = rows.last, isFragment(row, of: above) else {
      rows.append(row)
      continue
    }
    var joined = above
    var (before, after): ([String], [String]) = ([], [])
    for (slot, cell) in row.cells.sorted(by: { $0.key < $1.key }) where !cell.text.isEmpty {
      let upper = joined.cells[slot]?.text ?? ""
      let whole: String
      if upper.squeezed == cell.text.squeezed {
        whole = upper
      } else {
        whole = joinedAcrossPages(upper, cell.text, slot.column)
      }
      before += [upper, cell.text]
      after.append(whole)
      joined.cells[slot] = DraftCell(text: whole, place: joined.cells[slot]?.place ?? cell.place)
    }
    rows[rows.count - 1] = joined
    draft.report.repairs.append(
      Repair(
        .joined, row.startsSegment && row[.first].isEmpty && row[.second].isEmpty ? .likely : .doubtful, at: row.place,
        item: joined.number, column: nil,
        before: before,
        after: after, Wording("the row has no number of its own and only some of the cells", "这一行没有序号，只有几格有字")))
  }
  draft.rows = rows
}

extension Slot: Comparable {
  static func < (left: Slot, right: Slot) -> Bool {
    (left.column.rank, left.choice ?? "") < (right.column.rank, right.choice ?? "")
  }
}

extension CatalogColumn {
  /// Its place in the order in which a catalog is written.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

private func isFragment(_ row: DraftRow, of above: DraftRow) -> Bool {
  let number = row[.number]
  guard number.isEmpty || number == above[.number] else { return false }
  let filled = row.cells.filter { !$0.value.text.isEmpty && $0.key.column != .number }
  guard !filled.isEmpty else { return false }
  let levels: [CatalogColumn] = [.domain, .first, .second, .third]
  let ownLevels = levels.filter { !row[$0].isEmpty && row[$0] != above[$0] }
  let isWhole =
    !row[.contents].isEmpty && (!row[.timeLimit].isEmpty || !row[.bodies].isEmpty && !row[.channels].isEmpty)
  if ownLevels.isEmpty { return !isWhole || row[.contents] == above[.contents] && number == above[.number] }
  // A level that was torn apart, too.
  return row.startsSegment && !isWhole && row[.bodies].isEmpty && !row.isCovered(ownLevels[0])
    && ownLevels.allSatisfy { !above[$0].isEmpty } && !levels.contains { row[$0].isEmpty && row.isCovered($0) }
    && row[.contents].isEmpty == false && above[.contents].last.map { !"。；;.！".contains($0) } == true
}

/// Two parts of a cell: right behind each other in the middle of a sentence, else below each other.
private func joinedAcrossPages(_ upper: String, _ lower: String, _ column: CatalogColumn) -> String {
  guard !upper.isEmpty else { return lower }
  let startsValue = startsListValue(lower)
  switch column {
  case .channels:
    let last = upper.split(separator: "\n").last.map(String.init) ?? upper
    let areNames = isChannelName(last) && lower.split(separator: "\n").first.map { isChannelName(String($0)) } == true
    return upper + (startsValue || areNames ? "\n" : "") + lower
  case .bodies:
    let areNames = looksLikeBodies(upper) && looksLikeBodies(lower)
    return upper + (startsValue || areNames ? "\n" : "") + lower
  case .bases: return upper + (startsValue && isBalanced(upper) ? "\n" : "") + lower
  case .contents: return upper + (startsValue ? "\n" : "") + lower
  default: return upper + lower
  }
}

/// Whether a text begins as a value of a list does: with numbering, a title or a box.
func startsListValue(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  return "《☑☐■□√".unicodeScalars.contains(first) || parseListCell(text).first?.marker != nil
}

/// Whether every bracket that the text opens is closed.
func isBalanced(_ text: String) -> Bool {
  var depth = 0
  for scalar in text.unicodeScalars {
    if "（(《〔【“".unicodeScalars.contains(scalar) { depth += 1 }
    if "）)》〕】”".unicodeScalars.contains(scalar) { depth -= 1 }
  }
  return depth <= 0
}

/// Rows that have nothing at all after their cells were put elsewhere; a number alone is an item that has been left empty.
func dropEmptyRows(_ draft: inout ImportDraft) {
  draft.rows.removeAll { row in row.cells.allSatisfy { $0.value.text.isEmpty } }
}
