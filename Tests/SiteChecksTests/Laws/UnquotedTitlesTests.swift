import SiteModel
import Testing

struct UnquotedTitlesTests {
  @Test func findsATitleWithoutMarks() async throws {
    let found = try await CheckedPortal([.bases: "社会救助暂行办法（国务院令第649号）"]).faults("law/unquoted-title")
    #expect(found == ["社会救助暂行办法: '社会救助暂行办法' stands without 《》"])
  }

  @Test(arguments: ["国务院令第649号", "《社会救助暂行办法》"])
  func leavesNumbersAndMarkedTitlesAlone(basis: String) async throws {
    #expect(try await CheckedPortal([.bases: basis]).codes() == [])
  }
}
