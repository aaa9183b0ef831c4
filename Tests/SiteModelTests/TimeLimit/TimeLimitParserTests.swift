import SiteModel
import Testing

/// A text, what a careful reader takes from it, and the chips.
struct TimeLimitCase: Sendable, CustomTestStringConvertible {
  let text: String
  let clauses: [TimeLimit.Clause]
  let summary: String
  var testDescription: String { text }

  init(_ text: String, _ summary: String, _ clauses: TimeLimit.Clause...) {
    (self.text, self.summary, self.clauses) = (text, summary, clauses)
  }
}

private typealias Clause = TimeLimit.Clause

private func deadline(
  _ count: Int, _ trigger: TimeLimit.Trigger, _ unit: TimeSpan.Unit = .workingDays, subject: String? = nil
) -> TimeLimit.Clause {
  Clause(.deadline(TimeSpan(count, unit), trigger: trigger), subject: subject)
}

private func notice(
  _ count: Int, _ unit: TimeSpan.Unit, isMinimum: Bool = false, _ trigger: TimeLimit.Trigger = .unstated,
  subject: String? = nil
) -> TimeLimit.Clause {
  Clause(.noticePeriod(TimeSpan(count, unit), isMinimum: isMinimum, trigger: trigger), subject: subject)
}

private func recurrence(_ periods: Recurrence.Period..., dueBy: String? = nil, subject: String? = nil)
  -> TimeLimit.Clause
{
  Clause(.recurrence(Recurrence(periods, dueBy: dueBy)), subject: subject)
}

@Suite struct TimeLimitParserTests {
  /// Every limit of the four published catalogs.
  static let published: [TimeLimitCase] = [
    TimeLimitCase(
      "信息形成或者变更之日起20个工作日内，保持长期公开。", "20个工作日内 · 长期公开", deadline(20, .formedOrChanged), Clause(.permanent)),
    TimeLimitCase("获取信息之日起10个工作日内。", "10个工作日内", deadline(10, .obtained)),
    TimeLimitCase(
      "信息形成或者变更之日起20个工作日内，法律法规另有规定的从其规定。", "20个工作日内 · 法律法规另有规定的从其规定",
      deadline(20, .formedOrChanged), Clause(.exception("法律法规另有规定的从其规定"))),
    TimeLimitCase(
      "信息形成或者变更的当天，公示5个工作日。", "当天公开 · 公示5个工作日", Clause(.atOnce(.sameDay, trigger: .formedOrChanged)),
      notice(5, .workingDays)),
    TimeLimitCase(
      "制定或获取信息之日起10个工作日内，初审对象名单公示7个工作日。", "10个工作日内 · 初审对象名单公示7个工作日", deadline(10, .formedOrObtained),
      notice(7, .workingDays, subject: "初审对象名单")),
    TimeLimitCase("制定或获取信息之日起10个工作日内。", "10个工作日内", deadline(10, .formedOrObtained)),
    TimeLimitCase(
      "制定或获取信息之日起10个工作日内，公示7个工作日。", "10个工作日内 · 公示7个工作日", deadline(10, .formedOrObtained), notice(7, .workingDays)),
    TimeLimitCase("5天", "公示5日", notice(5, .calendarDays)),
    TimeLimitCase(
      "自信息变更之日起20个工作日内及时更新并长期公开", "20个工作日内 · 长期公开", deadline(20, .changed), Clause(.permanent)),
    TimeLimitCase("自信息变更之日起20个工作日内及时公开", "20个工作日内", deadline(20, .changed)),
    TimeLimitCase("按照会计记账周期公开，一次公开5天", "按会计记账周期 · 公示5日", recurrence(.accountingPeriod), notice(5, .calendarDays)),
    TimeLimitCase("自信息形成或者变更之日起20个工作日内及时公开", "20个工作日内", deadline(20, .formedOrChanged)),
    TimeLimitCase("自信息形成或者变更之日起15个工作日内及时公开", "15个工作日内", deadline(15, .formedOrChanged)),
    TimeLimitCase("自信息形成或者变更之日起5个工作日内及时公开", "5个工作日内", deadline(5, .formedOrChanged)),
    TimeLimitCase("自信息形成或者变更之日起3个工作日内及时公开", "3个工作日内", deadline(3, .formedOrChanged)),
    TimeLimitCase(
      "会议通知自信息形成即时公开，会议情况即时公开，公布时间不少于15日", "会议通知即时公开 · 会议情况即时公开 · 公示不少于15日",
      Clause(.atOnce(.immediate, trigger: .formed), subject: "会议通知"),
      Clause(.atOnce(.immediate, trigger: .unstated), subject: "会议情况"), notice(15, .calendarDays, isMinimum: true)),
    TimeLimitCase("自信息形成公示7日", "公示7日", notice(7, .calendarDays, .formed)),
    TimeLimitCase(
      "自信息形成7日内及时公开，时限不少于15日", "7日内 · 公示不少于15日", deadline(7, .formed, .calendarDays),
      notice(15, .calendarDays, isMinimum: true)),
    TimeLimitCase(
      "自信息形成或者变更之日起及时公开7日", "及时公开 · 公示7日", Clause(.vague("及时", trigger: .formedOrChanged)),
      notice(7, .calendarDays)),
    TimeLimitCase("信息形成或者变更之日起20个工作日内予以公开", "20个工作日内", deadline(20, .formedOrChanged)),
    TimeLimitCase("信息形成或者变更之日起20个工作日内", "20个工作日内", deadline(20, .formedOrChanged)),
    TimeLimitCase("及时公开", "及时公开", Clause(.vague("及时", trigger: .unstated))),
    // Limits that stand in the column of contents.
    TimeLimitCase("每月或每季度公开财务收支情况", "财务收支情况每月或每季度", recurrence(.monthly, .quarterly, subject: "财务收支情况")),
    TimeLimitCase(
      "每季或每年度公开财务 收支情况、年末公开资金使用情况。", "财务收支情况每季度或每年 · 资金使用情况年末",
      recurrence(.quarterly, .yearly, subject: "财务收支情况"), recurrence(.yearEnd, subject: "资金使用情况")),
    TimeLimitCase(
      "每季度公开一次，重大事项及时公开", "每季度 · 重大事项及时公开", recurrence(.quarterly),
      Clause(.vague("及时", trigger: .unstated), subject: "重大事项")),
  ]

  /// Other ways of writing that editors have.
  static let variants: [TimeLimitCase] = [
    TimeLimitCase("信息形成之日起二十个工作日内", "20个工作日内", deadline(20, .formed)),
    TimeLimitCase("信息形成之日起２０ 个 工作日内", "20个工作日内", deadline(20, .formed)),
    TimeLimitCase("政府信息形成或变更之日起20个工作日", "20个工作日内", deadline(20, .formedOrChanged)),
    TimeLimitCase("自信息形成或者变更之日起，20个工作日内公开", "20个工作日内", deadline(20, .formedOrChanged)),
    TimeLimitCase("信息形成（变更）之日起20个工作日内", "20个工作日内", deadline(20, .formedOrChanged)),
    TimeLimitCase("公开时限为信息形成之日起20个工作日内", "20个工作日内", deadline(20, .formed)),
    TimeLimitCase("每季度终了后15日内公开", "每季度 · 15日内", recurrence(.quarterly), deadline(15, .other("终了"), .calendarDays)),
    TimeLimitCase(
      "每年1月31日前公开上一年度年报", "上一年度年报每年1月31日前", recurrence(.yearly, dueBy: "1月31日前", subject: "上一年度年报")),
    TimeLimitCase("20个工作日", "20个工作日内", deadline(20, .unstated)),
    TimeLimitCase("公示期不少于7个工作日", "公示不少于7个工作日", notice(7, .workingDays, isMinimum: true)),
    TimeLimitCase("公示7天以上", "公示不少于7日", notice(7, .calendarDays, isMinimum: true)),
    TimeLimitCase("至少公示十五天", "公示不少于15日", notice(15, .calendarDays, isMinimum: true)),
    TimeLimitCase("公开期限一年", "公示1年", notice(1, .years)),
    TimeLimitCase("公示时间为3个月", "公示3个月", notice(3, .months)),
    TimeLimitCase("收到申请之日起15日内", "15日内", deadline(15, .other("收到申请"), .calendarDays)),
    TimeLimitCase("自决定作出之日起7个工作日内公开", "7个工作日内", deadline(7, .other("决定作出"))),
    TimeLimitCase("信息形成后2日内", "2日内", deadline(2, .formed, .calendarDays)),
    TimeLimitCase("最迟不超过10个工作日", "10个工作日内", deadline(10, .unstated)),
    TimeLimitCase("实时公开", "实时公开", Clause(.atOnce(.realTime, trigger: .unstated))),
    TimeLimitCase(
      "信息形成当日立即公开", "当天公开 · 即时公开", Clause(.atOnce(.sameDay, trigger: .formed)),
      Clause(.atOnce(.immediate, trigger: .unstated))),
    TimeLimitCase("同上", "同上", Clause(.sameAsAbove)),
    TimeLimitCase("长期公开", "长期公开", Clause(.permanent)),
    TimeLimitCase("每季度首月15日前", "每季度首月15日前", recurrence(.quarterly, dueBy: "首月15日前")),
    TimeLimitCase("每月10日前公开", "每月10日前", recurrence(.monthly, dueBy: "10日前")),
    TimeLimitCase("每年3月底前", "每年3月底前", recurrence(.yearly, dueBy: "3月底前")),
    TimeLimitCase("按季度公开", "每季度", recurrence(.quarterly)),
    TimeLimitCase("每半年公开一次", "每半年", recurrence(.halfYearly)),
    TimeLimitCase(
      "20个工作日内（法律、法规另有规定的，从其规定）", "20个工作日内 · 法律、法规另有规定的，从其规定", deadline(20, .unstated),
      Clause(.exception("法律、法规另有规定的，从其规定"))),
    TimeLimitCase(
      "信息形成之日起20个工作日内法律法规另有规定的除外", "20个工作日内 · 法律法规另有规定的除外", deadline(20, .formed),
      Clause(.exception("法律法规另有规定的除外"))),
  ]

  @Test(arguments: published + variants) func readsAsACarefulReaderWould(_ example: TimeLimitCase) {
    let limit = parseTimeLimit(example.text)
    #expect(limit.clauses == example.clauses)
    #expect(limit.summary == example.summary)
    #expect(limit.remainder == "")
    #expect(limit.original == example.text)
  }

  @Test(arguments: [
    ("及时公开", false), ("长期公开", false), ("同上", false), ("法律法规另有规定的从其规定", false), ("按规定", false),
    ("5天", true), ("当天", true), ("每月", true), ("20个工作日内，保持长期公开", true),
  ]) func tellsWhatCanBeAudited(_ text: String, _ isAuditable: Bool) {
    #expect(parseTimeLimit(text).isAuditable == isAuditable)
  }

  @Test(arguments: [
    ("按规定时间报街道备案", "按规定时间报街道备案"), ("会议召开5日前", "会议召开5日前"), ("选举日的20日以前", "选举日的20日以前"), ("2026年3月5日", "2026年3月5日"),
    ("20个工作日内，报备后存档", "报备后存档"), ("自信息形成之日起", "自信息形成之日起"),
  ]) func keepsTheWordsItDoesNotUnderstand(_ text: String, _ remainder: String) {
    #expect(parseTimeLimit(text).remainder == remainder)
  }

  @Test func showsTheTextWhenNothingWasUnderstood() {
    #expect(parseTimeLimit("按规定时间").parts == ["按规定时间"])
    #expect(parseTimeLimit("").parts == [])
  }

  @Test func takesOverTheRowAbove() {
    let above = parseTimeLimit("获取信息之日起10个工作日内")
    #expect(parseTimeLimit("同上").following(above).rules == above.rules)
    #expect(parseTimeLimit("5天").following(above).rules == parseTimeLimit("5天").rules)
  }
}
