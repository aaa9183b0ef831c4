import SiteDiagnostics
import SiteModel

/// Replaces 同上 by what stands above.
func repeatDittos(_ draft: inout ImportDraft) {
  for index in draft.rows.indices.dropFirst() where draft.rows[index].cells.values.contains(where: { isDitto($0.text) })
  {
    for (slot, cell) in draft.rows[index].cells.sorted(by: { $0.key < $1.key })
    where isDitto(cell.text) {
      guard let above = draft.rows[index - 1].cells[slot]?.text, !above.isEmpty else { continue }
      draft.rows[index].cells[slot]?.text = above
      draft.repair(
        .ditto, .certain, row: index, column: slot.column, at: cell.place, before: [cell.text], after: [above],
        Wording("it says: as above", "写的是“同上”"))
    }
  }
}

private func isDitto(_ text: String) -> Bool { text.utf8.count <= 30 && dittoWords.contains(text.squeezed) }

/// Gives the cells of merged areas their text, and categories that stand once to the rows below them.
func fillMergedCells(_ draft: inout ImportDraft) {
  let tablesWithMerges = Set(draft.rows.filter { row in row.cells.values.contains(where: \.isCovered) }.map(\.table))
  let spread = columnsThatSpread(draft)
  for index in draft.rows.indices.dropFirst() {
    let above = draft.rows[index - 1]
    let row = draft.rows[index]
    let isNewCategory = !row[.first].isEmpty && row[.first] != above[.first] && !row.isCovered(.first)
    for slot in draft.slots where slot.column != .number && slot.column != .code {
      guard row.cells[slot]?.text.isEmpty ?? true, let text = above.cells[slot]?.text, !text.isEmpty else { continue }
      guard
        let reason = reasonToFill(
          slot, row, isNewCategory: isNewCategory, isExact: tablesWithMerges.contains(row.table), spread)
      else { continue }
      let place = row.cells[slot]?.place ?? row.place
      draft.rows[index].cells[slot] = DraftCell(text: text, place: place)
      draft.repair(
        .filled, reason.certainty, row: index, column: slot.column, at: place, before: [""], after: [text], reason.words
      )
    }
  }
}

private struct FillReason {
  var certainty: Repair.Certainty
  var words: Wording
}

private func reasonToFill(
  _ slot: Slot, _ row: DraftRow, isNewCategory: Bool, isExact: Bool, _ spread: Set<Slot>
) -> FillReason? {
  if row.cells[slot]?.isCovered == true {
    return FillReason(certainty: .certain, words: Wording("merged with the cell above", "与上面一格合并"))
  }
  switch slot.column {
  case .domain:
    return FillReason(certainty: .certain, words: Wording("an empty category goes on with the one above", "空的分类接着上面的"))
  case .first:
    // A new domain has its own categories.
    return FillReason(certainty: .certain, words: Wording("an empty category goes on with the one above", "空的分类接着上面的"))
  case .second where !isNewCategory && !isExact && !row[.contents].isEmpty:
    return FillReason(
      certainty: .likely, words: Wording("an item without a name of its own goes on with the one above", "没有名称的事项接着上面的")
    )
  case _ where spread.contains(slot) && !row[.contents].isEmpty && !isExact:
    return FillReason(
      certainty: .doubtful,
      words: Wording("most rows of this column are empty, as a merged cell leaves them", "这一栏多数行是空的，像是合并过的"))
  default: return nil
  }
}

/// The columns in which a text that lost its merged cells has one value for many rows: the first row has it, and most
/// others are empty.
private func columnsThatSpread(_ draft: ImportDraft) -> Set<Slot> {
  let columns: [CatalogColumn] = [.bases, .timeLimit, .bodies, .channels, .audiences, .methods, .levels]
  let rows = draft.rows.filter { !$0[.contents].isEmpty }
  guard rows.count >= 3 else { return [] }
  var spread: Set<Slot> = []
  for column in columns {
    let slots = draft.slots.filter { $0.column == column }
    guard !slots.isEmpty else { continue }
    let hasText = { (row: DraftRow) in slots.contains { row.cells[$0]?.text.isEmpty == false } }
    guard let first = rows.first, hasText(first) else { continue }
    let empty = rows.count { !hasText($0) }
    if empty * 10 >= rows.count * 4 { spread.formUnion(slots) }
  }
  return spread
}
