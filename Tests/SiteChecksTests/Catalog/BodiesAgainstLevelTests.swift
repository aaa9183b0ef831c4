import SiteModel
import Testing

struct BodiesAgainstLevelTests {
  @Test(arguments: ["西山区人民政府", "街道办事处"])
  func findsABodyAboveTheLevel(body: String) async throws {
    let found = try await CheckedPortal([.bodies: "凯苑社区居委会\n\(body)", .levels: "社区"]).faults(
      "catalog/body-against-level")
    #expect(found == ["\(body): the level is 社区, and the body '\(body)'"])
  }

  @Test func findsABodyBelowTheLevel() async throws {
    let found = try await CheckedPortal([.levels: "县级"]).faults("catalog/body-against-level")
    #expect(found == ["凯苑社区居委会: the level is 县级, and the body '凯苑社区居委会'"])
  }

  @Test(arguments: ["社区", "县级、社区", "县级\n乡级\n社区"])
  func leavesLevelsThatFitAlone(levels: String) async throws {
    #expect(try await CheckedPortal([.levels: levels]).faults("catalog/body-against-level") == [])
  }
}
