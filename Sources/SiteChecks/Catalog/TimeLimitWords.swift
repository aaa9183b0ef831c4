import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unauditableLimit = DiagnosticCode(
    "catalog/unauditable-limit", .warning,
    Wording(
      "Nobody can tell from the time limit whether it was kept: 及时 has no last day, 长期公开 no first one. The regulation's default is 20 working days (国务院令第711号 art. 26).",
      "按这个时限无法核对是否按期公开：“及时”没有期限，“长期公开”没有起点。条例的一般期限是20个工作日（国务院令第711号第二十六条）。"))

  static let limitWithoutTrigger = DiagnosticCode(
    "catalog/limit-without-trigger", .warning,
    Wording(
      "The time limit counts days and does not say from when (信息形成或者变更之日起).",
      "时限写了天数，没有写从哪一天起算（信息形成或者变更之日起）。"))

  static let limitWording = DiagnosticCode(
    "catalog/limit-wording", .note,
    Wording(
      "The words with which the time limit begins to count are cut short: 自信息形成 for 自信息形成之日起.",
      "起算的词没有写全：“自信息形成”应为“自信息形成之日起”。"))
}

/// What a time limit lacks to be checked: a day to begin with, a number of days. The gravest fault of a cell is told.
///
/// - Source: 政府信息公开条例 (国务院令第711号) art. 26.
let timeLimitWords = CellRule([.timeLimit]) { cell in
  let all = cell.scalars.trimmed(cell.scalars.indices)
  guard !all.isEmpty else { return [] }
  let limit = parseTimeLimit(cell.words(all))
  if limit.rules.contains(.sameAsAbove) { return [] }
  if let reason = reasonNotToAudit(limit) {
    return [
      CellFault(
        .unauditableLimit, reason, at: all, of: cell,
        help: Wording(
          "write from when and how long, for example 信息形成或者变更之日起20个工作日内，保持长期公开",
          "写明从哪天起、多少天内，例如“信息形成或者变更之日起20个工作日内，保持长期公开”"))
    ]
  }
  if lacksTrigger(limit) {
    return [
      CellFault(
        .limitWithoutTrigger,
        Wording("'\(limit.original)' does not say from when it counts", "“\(limit.original)”没有写从哪天起算"), at: all,
        of: cell,
        help: Wording(
          "write its beginning and the kind of days, for example 自信息形成之日起公示5个工作日",
          "写明起算日和天数的算法，例如“自信息形成之日起公示5个工作日”"))
    ]
  }
  guard let cut = cutTrigger(cell) else { return [] }
  return [
    CellFault(
      .limitWording, Wording("'\(cell.words(cut))' is cut short", "“\(cell.words(cut))”没有写全"), at: cut, of: cell,
      help: Wording("write '\(cell.words(cut))之日起'", "改为“\(cell.words(cut))之日起”"))
  ]
}

/// Why nobody can tell whether a limit was kept; `nil` if one can.
private func reasonNotToAudit(_ limit: TimeLimit) -> Wording? {
  var (hasDay, vague, isByAccounts, isNotice) = (false, String?.none, false, false)
  for rule in limit.rules {
    switch rule {
    case .deadline, .atOnce: hasDay = true
    case .recurrence(let recurrence):
      if recurrence.periods == [.accountingPeriod] { isByAccounts = true } else { hasDay = true }
    case .vague(let word, _): vague = word
    case .noticePeriod: isNotice = true
    case .permanent, .exception, .sameAsAbove: break
    }
  }
  if hasDay { return nil }
  if let vague { return Wording("'\(vague)' has no last day", "“\(vague)”没有期限") }
  if isByAccounts { return Wording("an accounting period is a month, a quarter or a year", "“会计记账周期”没有写明是月、季还是年") }
  if isNotice { return nil }
  return Wording("'\(limit.original)' has no day to check", "“\(limit.original)”没有可以核对的日期")
}

/// Days are counted, and no rule says what starts them.
private func lacksTrigger(_ limit: TimeLimit) -> Bool {
  var counts = false
  for rule in limit.rules {
    switch rule {
    case .deadline(_, .unstated), .noticePeriod(_, false, .unstated): counts = true
    case .deadline, .noticePeriod, .atOnce, .recurrence: return false
    case .vague, .permanent, .exception, .sameAsAbove: break
    }
  }
  return counts
}

/// `自信息形成` right before what is to be done.
private func cutTrigger(_ cell: CellText) -> Range<Int>? {
  for start in cell.scalars.indices where cell.scalars.has("自信息", at: start) {
    var end = start + 3
    while let length = cell.scalars.lengthOfFirst(of: ["形成", "变更", "获取", "产生", "或者", "或"], at: end) { end += length }
    guard end > start + 3, end < cell.scalars.count else { continue }
    let goesOn = ["之", "的", "日", "后", "起", "当", "以", "、", "和", "及"].contains { cell.scalars.has($0, at: end) }
    if !goesOn { return start..<end }
  }
  return nil
}
