import SiteDiagnostics
import SiteModel
import Testing

struct ScatteredCategoriesTests {
  @Test func findsACategoryThatIsTakenUpAgain() async throws {
    let portal = CheckedPortal([.first: "生育"], [.first: "助残"], [.first: "生育"])
    let found = try await portal.diagnostics()
    #expect(found.map(\.message.english) == ["'生育' is taken up again after '助残'"])
    #expect(found.first?.notes.first?.place?.range?.start.line == 2)
  }

  @Test func leavesMergedCellsAlone() async throws {
    let portal = CheckedPortal([.first: "生育"], [.first: ""], [.first: "助残"], [.first: ""])
    #expect(try await portal.codes() == [])
  }
}
