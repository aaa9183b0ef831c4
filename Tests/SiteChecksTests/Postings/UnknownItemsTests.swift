import SiteModel
import Testing

struct UnknownItemsTests {
  private func faults(_ item: String, in folder: String) async throws -> [String] {
    var portal = CheckedPortal([:])
    portal.write(
      "---\ntitle: 甲\nsummary: 乙\nitem: \(item)\n---\n", to: "content/\(folder)/2026-01-01-a.md")
    return try await portal.faults("posting/unknown-item")
  }

  @Test func findsThem() async throws {
    #expect(try await faults("7", in: "xishan/kaiyuan/postings") == ["7: the catalog has no item '7'"])
  }

  @Test func aPortalWidePostingHasNoItem() async throws {
    #expect(try await faults("1", in: "postings") == ["1: '1' is no item: there is no catalog here"])
  }

  @Test(arguments: ["1", "基本信息/社区简介", "社区简介"])
  func leavesItemsOfTheCatalogAlone(item: String) async throws {
    #expect(try await faults(item, in: "xishan/kaiyuan/postings") == [])
  }
}
