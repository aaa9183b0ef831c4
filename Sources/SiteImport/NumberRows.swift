import SiteDiagnostics
import SiteModel

/// Writes 序号 as plain numbers and gives one to each item that has none, so that every item has an identity.
func numberRows(_ draft: inout ImportDraft) {
  guard !draft.has(.code) || draft.has(.number) else { return }
  guard draft.has(.number) else {
    draft.add(Slot(column: .number))
    for index in draft.rows.indices { draft.rows[index][.number] = String(index + 1) }
    draft.report.repairs.append(
      Repair(
        .numbered, .certain, at: draft.rows[0].place, column: .number, before: [""],
        after: draft.rows.map { $0[.number] },
        Wording("the table has no column 序号: the items are counted", "表里没有序号一栏，按顺序编号")))
    return
  }
  for index in draft.rows.indices {
    let text = draft.rows[index][.number]
    guard !text.isEmpty, let number = itemNumber(text.squeezed), isWrittenOtherwise(text) else { continue }
    draft.rows[index][.number] = String(number)
    draft.repair(
      .numbered, .certain, row: index, column: .number, before: [text], after: [String(number)],
      Wording("a plain number", "写成普通的数字"))
  }
  var used: Set<String> = Set(draft.rows.map { $0[.number] })
  var seen: Set<String> = []
  var last = 0
  var offset: Int?
  var highest = draft.rows.lazy.compactMap { itemNumber($0[.number]) }.max() ?? 0
  var partsOfNumber: [Int: Int] = [:]
  for index in draft.rows.indices {
    let text = draft.rows[index][.number]
    let own = itemNumber(text)
    if text.isEmpty {
      let next = String(last + 1)
      var number = next
      if used.contains(next), !seen.contains(next) || index + 1 < draft.rows.count {
        repeat {
          partsOfNumber[last, default: 1] += 1
          number = "\(last)-\(partsOfNumber[last] ?? 2)"
        } while used.contains(number)
      } else {
        last += 1
      }
      draft.rows[index][.number] = number
      used.insert(number)
      draft.repair(
        .numbered, .doubtful, row: index, column: .number, before: [""], after: [number],
        Wording("the row has no number", "这一行没有序号"))
    } else if seen.contains(text), let own {
      // The numbers begin anew: another part of the catalog.
      if offset == nil || own == 1 { offset = last - own + 1 }
      var number = own + (offset ?? 0)
      if seen.contains(String(number)) { number = highest + 1 }
      highest = max(highest, number)
      draft.rows[index][.number] = String(number)
      draft.repair(
        .numbered, .doubtful, row: index, column: .number, before: [text], after: [String(number)],
        Wording("an item above has the number already", "上面的事项已经用了这个序号"))
      last = number
    } else {
      last = own ?? last
    }
    seen.insert(draft.rows[index][.number])
  }
}

/// `1.`, `１`, `（1）`, `1.0`; `01` is left as it is.
private func isWrittenOtherwise(_ text: String) -> Bool { !text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
