import SiteDiagnostics
import SiteModel
import Testing

struct LawsNotInForceTests {
  @Test func findsWhatWasSuperseded() async throws {
    let found = try await CheckedPortal([.bases: "《昆明市残疾人特殊困难临时救助工作实施方案》（昆残发〔2017〕78号）"]).diagnostics()
    #expect(found.map(\.message.english) == ["《昆明市残疾人特殊困难临时救助工作实施方案》 was superseded by 《昆明市残疾人特殊困难临时救助工作实施细则》"])
  }

  @Test func findsWhatWasRepealed() async throws {
    let found = try await CheckedPortal([.bases: "《财政专户管理办法》"]).faults("law/not-in-force")
    #expect(found == ["《财政专户管理办法》: 《财政专户管理办法》 was repealed"])
  }

  @Test func leavesWhatWasAmendedAlone() async throws {
    #expect(try await CheckedPortal([.bases: "《社会救助暂行办法》"]).codes() == [])
  }
}
