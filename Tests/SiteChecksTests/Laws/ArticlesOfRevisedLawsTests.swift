import SiteDiagnostics
import SiteModel
import Testing

struct ArticlesOfRevisedLawsTests {
  @Test func findsThem() async throws {
    let found = try await CheckedPortal([.bases: "《中华人民共和国城市居民委员会组织法》第二条、第十条"]).faults("law/article-of-revised")
    #expect(
      found == ["第二条: 《中华人民共和国城市居民委员会组织法》 was revised on 2025-10-28: '第二条、第十条' may be another article now"])
  }

  @Test func onlyTellsOfAnAmendedLaw() async throws {
    let found = try await CheckedPortal([.bases: "《社会救助暂行办法》第五条"]).diagnostics()
    #expect(found.map(\.severity) == [.note])
  }

  @Test(arguments: [
    "《中华人民共和国城市居民委员会组织法》", "《中华人民共和国城市居民委员会组织法》（2025年修订）第二条", "《中华人民共和国政府信息公开条例》第二十六条",
  ])
  func leavesOthersAlone(basis: String) async throws {
    #expect(try await CheckedPortal([.bases: basis]).codes() == [])
  }
}
