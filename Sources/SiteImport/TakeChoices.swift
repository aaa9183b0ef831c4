import SiteDiagnostics
import SiteModel

/// Writes what is ticked as the words of its heading: a √ below 全社会 becomes 全社会 in the column 公开对象.
///
/// Of channels, those without a tick are kept as well: they are listed and left unticked.
func takeChoices(_ draft: inout ImportDraft) {
  for column in [CatalogColumn.channels, .audiences, .methods, .levels, .contents, .bases, .timeLimit, .bodies] {
    let slots = draft.slots.filter { $0.column == column && $0.choice != nil }
    guard !slots.isEmpty else { continue }
    let hasSureTicks = draft.rows.contains { row in
      slots.contains { row.cells[$0].map { !$0.text.isEmpty && TickMark.isSure($0.text) } ?? false }
    }
    for index in draft.rows.indices {
      var lines = draft.rows[index][column].isEmpty ? [] : [draft.rows[index][column]]
      let isEmpty = slots.allSatisfy { draft.rows[index].cells[$0]?.text.isEmpty ?? true }
      for slot in slots {
        guard let choice = slot.choice else { continue }
        let cell = draft.rows[index].cells.removeValue(forKey: slot)
        let text = cell?.text ?? ""
        let words = words(for: text, choice, hasSureTicks)
        if column == .channels, !isEmpty {
          if let name = words.text {
            let isName = name == choice
            lines.append("☑ " + name)
            draft.repair(
              .tick, words.certainty, row: index, column: column, at: cell?.place, before: [text],
              after: ["☑" + name],
              isName
                ? Wording("a tick below the channel's name", "渠道名称下面打了勾")
                : Wording("words below the channel's name", "渠道名称下面写了字"))
          } else {
            lines.append("☐ " + choice)
            draft.repair(
              .tick, .certain, row: index, column: column, at: cell?.place, before: [text], after: ["☐" + choice],
              Wording("no tick below the channel's name", "渠道名称下面没有打勾"))
          }
        } else if let name = words.text {
          lines.append(name)
          draft.repair(
            .tick, words.certainty, row: index, column: column, at: cell?.place, before: [text], after: [name],
            Wording("a tick below '\(choice)'", "“\(choice)”下面打了勾"))
        } else if !text.isEmpty {
          draft.repair(
            .tick, words.certainty, row: index, column: column, at: cell?.place, before: [text], after: [""],
            Wording("no tick below '\(choice)'", "“\(choice)”下面没有打勾"))
        }
      }
      draft.rows[index][column] = lines.joined(separator: "\n")
    }
  }
}

/// What a cell below a choice says; `nil` if it is not ticked.
private func words(for text: String, _ choice: String, _ hasSureTicks: Bool) -> (
  text: String?, certainty: Repair.Certainty
) {
  guard !text.isEmpty else { return (nil, .certain) }
  switch TickMark(text) {
  case .ticked: return (choice, TickMark.isSure(text) || text == "是" ? .certain : .likely)
  case .unticked: return (nil, TickMark.isSure(text) || ["否", "×", "—", "/"].contains(text) ? .certain : .likely)
  case .unclear: return (hasSureTicks ? nil : choice, .doubtful)
  case nil: break
  }
  if text.squeezed == choice || choice.hasPrefix(text.squeezed) { return (choice, .certain) }
  // `√残疾人家庭`, `√ （残疾人）`: the words say which.
  let rest = String(text.drop { $0.isWhitespace || "√✓✔☑■".contains($0) })
  guard rest != text else {
    let unticked = String(text.drop { $0.isWhitespace || "□☐".contains($0) })
    if unticked != text { return (nil, .likely) }
    return (text, .certain)
  }
  return (rest.hasPrefix("（") || rest.hasPrefix("(") ? choice + rest : rest, .likely)
}
