import SiteDiagnostics
import SiteModel
import Testing

struct MisnamedCitationsTests {
  @Test func findsAMisnomer() async throws {
    let found = try await CheckedPortal([.bases: "1.《中华人民共和国居民委员会组织法》"]).faults("law/misnamed")
    #expect(found == ["中华人民共和国居民委员会组织法: '中华人民共和国居民委员会组织法' is not the name of a law of the register"])
  }

  @Test func findsARightNumberUnderAnotherTitle() async throws {
    let found = try await CheckedPortal([.bases: "《社会救助办法》（国务院令第649号）"]).diagnostics()
    #expect(found.map(\.code.id) == ["law/misnamed"])
    #expect(found.first?.help?.english == "write 《社会救助暂行办法》（国务院令第649号）")
  }

  @Test func findsARightTitleWithAnotherNumber() async throws {
    let found = try await CheckedPortal([.bases: "《社会救助暂行办法》（国务院令第469号）"]).faults("law/misnamed")
    #expect(found == ["国务院令第469号: 《社会救助暂行办法》 has the number 国务院令第649号, not 国务院令第469号"])
  }

  @Test(arguments: ["《社会救助暂行办法》", "《政府信息公开条例》（国务院令第711号）", "《城市居民委员会组织法》"])
  func leavesRightNamesAlone(basis: String) async throws {
    #expect(try await CheckedPortal([.bases: basis]).codes() == [])
  }
}
