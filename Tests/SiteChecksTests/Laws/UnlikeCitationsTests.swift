import SiteModel
import Testing

struct UnlikeCitationsTests {
  @Test func findsTheRarerWayOfWriting() async throws {
    let long = "《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）"
    let portal = CheckedPortal([:], [:], [.bases: long])
    let found = try await portal.faults("law/unlike-citations")
    #expect(found == ["\(long): the catalog writes 国务院令第711号 with 中华人民共和国 and without"])
  }

  @Test func leavesOneWayAlone() async throws {
    let long = "《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）"
    #expect(try await CheckedPortal([.bases: long], [.bases: long]).codes() == [])
  }
}
