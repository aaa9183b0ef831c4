import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unlikeDash = DiagnosticCode(
    "catalog/unlike-dash", .note,
    Wording(
      "A catalog says in two ways that an item is not on the website: —— here, — or / there. Readers look for a difference.",
      "同一目录里表示“没有”的写法不一：有的写“——”，有的写“—”或者“/”。"))
}

/// Two marks for nothing in 政府网站公开栏目, told at the rarer one.
func unlikeDashes(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  var rows: [ExactText: [Int]] = [:]
  for index in own.items.indices where own.items[index].websiteColumn == nil {
    guard let text = own.items[index].cells[.websiteColumn], !text.isEmpty else { continue }
    rows[ExactText(text), default: []].append(index)
  }
  guard rows.count > 1 else { return [] }
  let ordered = rows.sorted { ($1.value.count, $0.value[0]) < ($0.value.count, $1.value[0]) }
  let usual = ordered[0].key.text
  return ordered.dropFirst().flatMap { text, items in
    items.map { index in
      Diagnostic(
        .unlikeDash, Wording("'\(text.text)' means what '\(usual)' means", "“\(text.text)”与别处的“\(usual)”意思相同、写法不同"),
        at: own.items[index].places[.websiteColumn], help: Wording("write '\(usual)'", "统一写“\(usual)”"))
    }
  }
}
