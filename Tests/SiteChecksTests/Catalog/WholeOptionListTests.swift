import SiteModel
import Testing

struct WholeOptionListTests {
  private static let options = ["政府网站", "政府公报", "两微一端", "广播电视", "纸质媒体", "便民服务站", "精准推送", "其他"]

  @Test(arguments: ["", "☑ "])
  func findsAListOfWhichNobodyChose(tick: String) async throws {
    let cell = Self.options.map { tick + $0 }.joined(separator: "\n")
    let found = try await CheckedPortal([.channels: cell, .websiteColumn: "居务公开"]).faults("catalog/whole-option-list")
    #expect(found.map { $0.split(separator: ": ").last } == ["all 8 channels of the list are in use"])
  }

  @Test func leavesAChoiceAlone() async throws {
    let chosen = Self.options.enumerated().map { ($0.offset.isMultiple(of: 2) ? "☐ " : "☑ ") + $0.element }
    #expect(try await CheckedPortal([.channels: chosen.joined(separator: "\n")]).codes() == [])
    #expect(
      try await CheckedPortal([.channels: Self.options.dropLast().joined(separator: "\n"), .websiteColumn: "居务公开"])
        .codes() == [])
  }
}
