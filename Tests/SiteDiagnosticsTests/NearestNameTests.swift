import SiteDiagnostics
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("sumary", "summary"), ("tilte", "title"), ("Title", "title"), ("摘腰", "摘要"), ("relate_to", "relates_to"), ("xyz", nil),
    ("title", "title"), ("", nil), ("date", "date"), ("t", nil),
  ])
  func findsTheSlipOfTheHand(_ name: String, _ expected: String?) {
    #expect(nearestName(to: name, among: ["title", "date", "summary", "relates_to", "摘要"]) == expected)
  }

  @Test func takesTheFirstOfEquallyNearOnes() {
    #expect(nearestName(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(nearestName(to: "bat", among: ["hat", "cat"]) == "hat")
  }
}
