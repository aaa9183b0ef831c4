import SiteModel
import Testing

struct UnlikeDashesTests {
  @Test func findsTheRarerMark() async throws {
    let found = try await CheckedPortal([:], [:], [.websiteColumn: "—"]).faults("catalog/unlike-dash")
    #expect(found == ["—: '—' means what '——' means"])
  }

  @Test func leavesOneMarkAlone() async throws {
    #expect(try await CheckedPortal([.websiteColumn: "/"], [.websiteColumn: "/"], [.websiteColumn: ""]).codes() == [])
  }
}
