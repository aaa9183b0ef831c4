import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let recurrenceAgainstLimit = DiagnosticCode(
    "catalog/recurrence-against-limit", .warning,
    Wording(
      "公开内容 says that something is disclosed each month, quarter or year, and 公开时限 knows of no such period, so nobody can tell when the next posting is due.",
      "“公开内容”写了按月、按季或者按年公开，“公开时限”里没有这个周期，无法判断下一次应在什么时候公开。"))

  static let openRecurrence = DiagnosticCode(
    "catalog/open-recurrence", .warning,
    Wording(
      "The content leaves open how often it is disclosed: 每月或每季度. Whoever is late by two months has kept the other.",
      "公开周期二选一（每月或每季度），等于没有定周期。"))
}

/// Periods in 公开内容 beside 公开时限.
func recurrenceAgainstLimit(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  own.items.compactMap { item in
    guard let text = item.cells[.contents], mentionsPeriod(text) else { return nil }
    let cell = CellText(text)
    let found = recurrences(in: cell)
    guard let first = found.first else { return nil }
    if let open = found.first(where: \.isOpen) {
      return Diagnostic(
        .openRecurrence,
        Wording("'\(cell.words(open.range))' leaves the period open", "“\(cell.words(open.range))”没有定下周期"),
        at: item.places[.contents]?.part(cell.bytes(open.range), ofCell: text),
        help: Wording(
          "decide for one, and write it into 公开时限, too, for example 每季度终了后20个工作日内", "定下一个，并写进“公开时限”，例如“每季度终了后20个工作日内”"))
    }
    guard !item.timeLimit.original.isEmpty, !item.timeLimit.rules.contains(where: \.isRecurrence) else { return nil }
    return Diagnostic(
      .recurrenceAgainstLimit,
      Wording("the time limit does not say '\(cell.words(first.range))'", "内容里有“\(cell.words(first.range))”，时限里没有"),
      at: item.places[.contents]?.part(cell.bytes(first.range), ofCell: text),
      help: Wording("write the period into 公开时限, for example 每月10日前公开上月情况", "把周期写进“公开时限”，例如“每月10日前公开上月情况”"))
  }
}

/// Most contents say neither 每 nor 末: their bytes are looked at before their characters.
private func mentionsPeriod(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { utf8 in
    guard utf8.count >= 3 else { return false }
    for index in 0..<(utf8.count - 2) where utf8[index] == 0xE6 {
      if utf8[index + 1] == 0xAF, utf8[index + 2] == 0x8F { return true }
      if utf8[index + 1] == 0x9C, utf8[index + 2] == 0xAB { return true }
    }
    return false
  }
}

private func recurrences(in cell: CellText) -> [(range: Range<Int>, isOpen: Bool)] {
  let scalars = cell.scalars
  let periods = ["季度", "半年", "年度", "月", "季", "周", "年", "日"]
  var found: [(range: Range<Int>, isOpen: Bool)] = []
  var index = 0
  while index < scalars.count {
    defer { index += 1 }
    var end: Int
    var isOpen = false
    if scalars[index] == "每" {
      let start = scalars.has("个", at: index + 1) ? index + 2 : index + 1
      guard let length = scalars.lengthOfFirst(of: periods, at: start) else { continue }
      end = start + length
      if let joint = scalars.lengthOfFirst(of: ["或者", "或", "、"], at: end) {
        let next = end + joint + (scalars.has("每", at: end + joint) ? 1 : 0)
        if let length = scalars.lengthOfFirst(of: periods, at: next) { (end, isOpen) = (next + length, true) }
      }
    } else if scalars.has("年末", at: index) || scalars.has("季末", at: index) || scalars.has("月末", at: index) {
      end = index + 2
    } else {
      continue
    }
    if isOpen || isPublished(after: end, in: scalars) { found.append((index..<end, isOpen)) }
    index = end - 1
  }
  return found
}

/// Whether what comes in each period is a publication, or a list of payments.
private func isPublished(after end: Int, in scalars: [Unicode.Scalar]) -> Bool {
  let words = ["公开", "公示", "公布", "公告", "发放", "更新", "通报"]
  return (end..<min(end + 4, max(end, scalars.count))).contains { scalars.lengthOfFirst(of: words, at: $0) != nil }
}

extension TimeLimit.Rule {
  fileprivate var isRecurrence: Bool { if case .recurrence = self { true } else { false } }
}
