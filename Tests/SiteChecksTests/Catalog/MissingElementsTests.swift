import SiteDiagnostics
import SiteModel
import Testing

struct MissingElementsTests {
  @Test func findsEmptyCells() async throws {
    let found = try await CheckedPortal([:], [.bases: "", .methods: " "]).faults("catalog/missing-element")
    #expect(found == [": item 2 has no 公开依据, 公开方式"])
  }

  @Test func findsAbsentColumnsOnce() async throws {
    let portal = CheckedPortal([:], [:], without: [.bases, .methods])
    #expect(
      try await portal.diagnostics().map { "\($0.place?.path ?? ""): \($0.message.english)" } == [
        "content/xishan/kaiyuan/catalog.csv: the catalog has no column 公开依据, 公开方式"
      ])
  }

  @Test func asksForNeitherWebsiteColumnNorLevel() async throws {
    #expect(try await CheckedPortal([:], without: [.websiteColumn, .levels]).codes() == [])
  }

  @Test func leavesEmptyRowsToTheirOwnRule() async throws {
    let empty = CheckedPortal(
      [:],
      [
        .contents: "", .bases: "", .timeLimit: "", .bodies: "", .channels: "", .audiences: "", .methods: "",
        .second: "",
        .websiteColumn: "",
      ])
    #expect(try await empty.codes() == ["catalog/empty-item"])
  }
}
