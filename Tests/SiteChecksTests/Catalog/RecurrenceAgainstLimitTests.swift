import SiteModel
import Testing

struct RecurrenceAgainstLimitTests {
  @Test(arguments: [("低保金每月发放情况", "每月"), ("对应内容每季度公开一次", "每季度"), ("年末公开资金使用情况", "年末")])
  func findsAPeriodThatTheLimitLacks(contents: String, period: String) async throws {
    let found = try await CheckedPortal([.contents: contents]).faults("catalog/recurrence-against-limit")
    #expect(found == ["\(period): the time limit does not say '\(period)'"])
  }

  @Test(arguments: ["每月或每季度", "每季或每年度"])
  func findsAPeriodThatIsLeftOpen(period: String) async throws {
    let found = try await CheckedPortal([.contents: period + "公开财务收支情况"]).codes()
    #expect(found == ["catalog/open-recurrence"])
  }

  @Test func leavesAPeriodAloneThatTheLimitHas() async throws {
    #expect(try await CheckedPortal([.contents: "低保金每月发放情况", .timeLimit: "每月10日前公开"]).codes() == [])
  }

  @Test(arguments: ["每户补助金额", "每个网格的网格员", "每人每年补助标准", "上年度结存情况", "每月补助300元"])
  func leavesOtherWordsAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).codes() == [])
  }
}
