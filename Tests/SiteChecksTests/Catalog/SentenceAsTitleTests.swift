import SiteModel
import Testing

struct SentenceAsTitleTests {
  @Test func findsASentence() async throws {
    let title = "依法组织社区居民开展协商，研究解决社区重大事项。"
    let found = try await CheckedPortal([.second: title]).faults("catalog/sentence-as-title")
    #expect(found == ["\(title): '依法组织社区居民开展协商，研究解决社区重…' is a sentence, not a name"])
  }

  @Test(arguments: ["政府拨付和接受社会捐赠救灾救济、助残款物发放", "社区“四议两公开”决策事项及其他事项", "春节、重阳节慰问"])
  func leavesLongNamesAlone(title: String) async throws {
    #expect(try await CheckedPortal([.second: title]).faults("catalog/sentence-as-title") == [])
  }
}
