import SiteModel
import Testing

struct LawsOfTheOtherKindTests {
  @Test(arguments: ["中华人民共和国村民委员会组织法", "昆明市村务公开条例"])
  func findsAVillageLawInAnUrbanCommunity(title: String) async throws {
    let found = try await CheckedPortal([.bases: "《\(title)》"]).faults("law/other-kind-of-committee")
    #expect(found == ["《\(title)》: 《\(title)》 is about villages, and 凯苑社区 is none"])
  }

  @Test func findsTheLawOfResidentsInAVillage() async throws {
    var portal = CheckedPortal([.bases: "《中华人民共和国城市居民委员会组织法》", .bodies: "永和村村委会"])
    portal.write("name: 永和村\n", to: "content/xishan/kaiyuan/community.yml")
    #expect(try await portal.faults("law/other-kind-of-committee").count == 1)
  }

  @Test func leavesTheRightLawAlone() async throws {
    #expect(try await CheckedPortal([.bases: "《中华人民共和国城市居民委员会组织法》"]).codes() == [])
    var village = CheckedPortal([.bases: "《中华人民共和国村民委员会组织法》", .bodies: "永和村村委会"])
    village.write("name: 永和村\n", to: "content/xishan/kaiyuan/community.yml")
    #expect(try await village.codes() == [])
  }

  @Test func leavesACommunityAloneThatHasVillagers() async throws {
    let portal = CheckedPortal([.bases: "《中华人民共和国村民委员会组织法》", .bodies: "凯苑社区居委会\n凯苑村村委会"])
    #expect(try await portal.faults("law/other-kind-of-committee") == [])
  }
}
