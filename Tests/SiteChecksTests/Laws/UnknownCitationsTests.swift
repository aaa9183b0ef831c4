import SiteDiagnostics
import SiteModel
import Testing

struct UnknownCitationsTests {
  @Test func proposesTheNearestTitle() async throws {
    let portal = CheckedPortal([.bases: "《中华人民共和国政府信心公开条例》\n《会计基础工作规范》"])
    let found = try await portal.diagnostics()
    #expect(found.map(\.code.id) == ["law/unknown", "law/unknown"])
    #expect(found.map { portal.marked(by: $0.place) } == ["《中华人民共和国政府信心公开条例》", "《会计基础工作规范》"])
    #expect(found.first?.help?.english == "did you mean 《中华人民共和国政府信息公开条例》?")
  }
}
