import SiteModel
import Testing

struct UnresolvedRelationsTests {
  private func faults(_ reference: String) async throws -> [String] {
    var portal = CheckedPortal([:])
    for (name, more) in [("2026-01-01-a", "relates_to: \(reference)\n"), ("2026-01-02-b", "")] {
      portal.write(
        "---\ntitle: 甲\nsummary: 乙\n\(more)---\n", to: "content/xishan/kaiyuan/postings/\(name).md")
    }
    return try await portal.faults("posting/unresolved-relation")
  }

  @Test func findsThem() async throws {
    #expect(try await faults("2026-01-03-c") == ["2026-01-03-c: there is no posting '2026-01-03-c'"])
  }

  @Test func leavesPostingsOfThePortalAlone() async throws { #expect(try await faults("2026-01-02-b") == []) }
}
