import SiteChecks
import SiteDiagnostics
import SiteModel
import Testing

struct CheckMasksTests {
  @Test func tellsBothPlaces() throws {
    let places = ["content/a/1.md", "content/a/2.md"].map { Place.file(path: $0) }
    let found = checkMasks([
      SeenMask(kind: "idNumber", name: "陈桂兰", signs: "530102**********18", place: places[0]),
      SeenMask(kind: "idNumber", name: "陈桂兰", signs: "5301****0307****18", place: places[1]),
    ])
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.code.id == "privacy/differing-masks" && finding.severity == .error)
    #expect(finding.place == places[1] && finding.notes.first?.place == places[0])
  }
}
