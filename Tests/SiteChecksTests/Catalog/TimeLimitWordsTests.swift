import SiteModel
import Testing

struct TimeLimitWordsTests {
  @Test(arguments: [
    ("及时公开", "'及时' has no last day"), ("自信息形成或者变更之日起及时公开7日", "'及时' has no last day"),
    ("长期公开", "'长期公开' has no day to check"),
    ("按照会计记账周期公开，一次公开5天", "an accounting period is a month, a quarter or a year"),
  ])
  func findsWhatNobodyCanCheck(limit: String, message: String) async throws {
    #expect(
      try await CheckedPortal([.timeLimit: limit]).faults("catalog/unauditable-limit") == ["\(limit): \(message)"])
  }

  @Test(arguments: ["5天", "公示7日", "20个工作日内公开"])
  func findsALimitWithoutTrigger(limit: String) async throws {
    #expect(
      try await CheckedPortal([.timeLimit: limit]).faults("catalog/limit-without-trigger") == [
        "\(limit): '\(limit)' does not say from when it counts"
      ])
  }

  @Test(arguments: ["自信息形成公示7日", "自信息形成7日内及时公开，时限不少于15日"])
  func findsWordsThatAreCutShort(limit: String) async throws {
    #expect(
      try await CheckedPortal([.timeLimit: limit]).faults("catalog/limit-wording") == ["自信息形成: '自信息形成' is cut short"])
  }

  @Test(arguments: [
    "信息形成或者变更之日起20个工作日内，保持长期公开。", "获取信息之日起10个工作日内", "信息形成或者变更的当天，公示5个工作日。", "自信息形成之日起公示7日", "每季度终了后10日内",
    "制定或获取信息之日起10个工作日内，公示7个工作日。", "自信息变更之日起20个工作日内及时更新并长期公开", "信息形成之日起20个工作日内，法律法规另有规定的从其规定。",
  ])
  func leavesGoodLimitsAlone(limit: String) async throws {
    #expect(try await CheckedPortal([.timeLimit: limit]).codes() == [])
  }

  @Test func leavesTheSameAsAboveToTheRowAbove() async throws {
    #expect(try await CheckedPortal([:], [.timeLimit: "同上"]).codes() == [])
  }
}
