import SiteModel
import Testing

@Suite struct TimeLimitPropertyTests {
  static let pieces = [
    "信息", "形成", "或者", "变更", "之日起", "20", "二十", "个工作日", "内", "日", "天", "年", "月", "个月", "公示", "公开", "及时", "自",
    "当天", "的", "每", "季度", "，", "、", "前", "不少于", "长期", "另有规定", "从其规定", "（", "）", "同上", "99999999999999999999", "👍🏽",
    "e\u{301}",
  ]

  @Test func keepsEveryTextAndNeverFails() {
    for text in Variations(of: Self.pieces, count: 5000) {
      let limit = parseTimeLimit(text)
      #expect(limit.original == text)
      #expect(!limit.isAuditable || !limit.clauses.isEmpty)
    }
  }

  /// What has no rule and is no filler can be found again, so that nothing is lost without a trace.
  @Test func losesNoUnknownWord() {
    for text in Variations(of: Self.pieces, count: 5000, seed: 7) {
      let limit = parseTimeLimit(text + "秘密花园" + text)
      let shown = limit.remainder + limit.clauses.map { "\($0)" }.joined()
      guard shown.contains("秘密花园") else {
        Issue.record("lost in \(text)")
        return
      }
    }
  }
}
