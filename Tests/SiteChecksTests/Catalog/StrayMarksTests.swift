import SiteModel
import Testing

struct StrayMarksTests {
  @Test func findsAMarkBetweenTitles() async throws {
    let found = try await CheckedPortal([.bases: "《中华人民共和国政府信息公开条例》、\n《社会救助暂行办法》"]).faults("catalog/stray-mark")
    #expect(found == ["、: a '、' stands between two titles"])
  }

  @Test func findsAMarkAtTheEndOfALine() async throws {
    let found = try await CheckedPortal([.channels: "☐ 政府网站、\n☑ 便民服务站"]).faults("catalog/stray-mark")
    #expect(found == ["、: a '、' ends a line and parts nothing"])
  }

  @Test(arguments: ["收入、支出、结余", "章程，公约", "《章程》、公约"])
  func leavesListsAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/stray-mark") == [])
  }
}
