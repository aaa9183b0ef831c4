import SiteDiagnostics
import SiteModel
import SiteValues

extension DiagnosticCode {
  static let publishedBeforeFormed = DiagnosticCode(
    "posting/published-before-formed", .warning,
    Wording(
      "A posting was published before the day on which its information was formed. Dates that cannot be true count as forged in an inspection (国办秘函〔2019〕19号).",
      "发布日期早于信息形成日期。不可能的日期在检查中按弄虚作假认定（国办秘函〔2019〕19号）。"))

  static let contradictoryDates = DiagnosticCode(
    "posting/contradictory-dates", .warning,
    Wording(
      "Two dates of a posting contradict each other: it was issued or reviewed after it was published, or it ends before it begins.",
      "信息的日期前后矛盾：成文、审核晚于发布，或者失效早于生效。"))

  static let malformedNumber = DiagnosticCode(
    "posting/malformed-number", .warning,
    Wording(
      "The document number of a posting is not typed as GB/T 9704-2012 has it: 凯政办〔2026〕5号, with 〔〕, without spaces and 第.",
      "公开信息的文号写法不合GB/T 9704-2012：应为“凯政办〔2026〕5号”，用六角括号，不加空格，不加“第”。"))

  static let missingSummary = DiagnosticCode(
    "posting/missing-summary", .note,
    Wording(
      "A posting has no summary: lists, search results and the page tag Description have nothing to show beside its title.",
      "信息没有摘要，列表、搜索结果和页面标签Description里只有标题。"))
}

/// What is wrong with a posting by its front matter alone; the reader tells it, since it knows where each key stands, and an
/// earlier reading remembers it.
extension MappingReader {
  mutating func reportFaults(of posting: Posting) {
    reportDates(of: posting)
    if !posting.number.isEmpty, let number = DocumentNumber(posting.number), !number.flaws.isEmpty {
      diagnostics.append(
        Diagnostic(
          .malformedNumber, number.flawsInWords, at: place(ofAny: ["number", "文号"]),
          help: Wording("write '\(number.mended)'", "改为“\(number.mended)”"),
          fix: number.certainlyMended.flatMap {
            Fix(ofValue: posting.number, at: place(ofAny: ["number", "文号"]), becomes: $0)
          }))
    }
    if posting.summary.isEmpty, !posting.isDraft {
      diagnostics.append(
        Diagnostic(
          .missingSummary, Wording("the posting has no summary", "没有摘要"), at: place(ofAny: ["title", "标题"]),
          help: Wording(
            "add a line 'summary: …' that says in a sentence what was disclosed", "加一行“summary: ……”，用一句话写明公开了什么")))
    }
  }

  /// Dates in an order that cannot be. The time limit runs from `formed`, so that one is told by itself.
  private mutating func reportDates(of posting: Posting) {
    let day = posting.published.day
    if let formed = posting.formed, formed > day {
      diagnostics.append(
        Diagnostic(
          .publishedBeforeFormed, Wording("published on \(day), formed on \(formed)", "\(day)发布，\(formed)才形成"),
          at: place(ofAny: ["formed", "形成日期", "信息形成日期", "信息形成或变更日期"]),
          help: Wording("check 'date' and 'formed'", "核对发布日期和形成日期")))
    }
    guard posting.issued != nil || posting.reviewedOn != nil || posting.expires != nil || posting.notice != nil else {
      return
    }
    let pairs: [(CalendarDay?, CalendarDay?, keys: [String], Wording)] = [
      (posting.issued, day, ["issued", "成文日期"], Wording("issued after it was published", "成文日期晚于发布日期")),
      (posting.reviewedOn, day, ["reviewed_on", "审核日期"], Wording("reviewed after it was published", "审核日期晚于发布日期")),
      (
        posting.effective, posting.expires, ["expires", "失效日期"], Wording("expires before it takes effect", "失效日期早于生效日期")
      ),
      (
        day, posting.lastDayOfNotice, ["notice", "公示期"],
        Wording("the notice ends before it was published", "公示期在发布之前就结束")
      ),
    ]
    for case (let earlier?, let later?, let keys, let wording) in pairs where earlier > later {
      diagnostics.append(
        Diagnostic(
          .contradictoryDates,
          Wording("\(wording.english): \(earlier), \(later)", "\(wording.chinese)：\(earlier)、\(later)"),
          at: place(ofAny: keys),
          help: Wording("check the two dates", "核对这两个日期")))
    }
  }
}
