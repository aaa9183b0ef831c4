import SiteModel
import Testing

struct ForeignBodiesTests {
  @Test(arguments: [("秀苑社区居委会", "秀苑社区"), ("五华区民政局", "五华区")])
  func findsAnotherPlace(body: String, place: String) async throws {
    let found = try await CheckedPortal([:], [.bodies: body]).faults("catalog/foreign-body")
    #expect(found == ["\(place): '\(place)' is not 凯苑社区"])
  }

  @Test func findsTheNoticeBoardOfAnotherPlace() async throws {
    let found = try await CheckedPortal([.channels: "秀苑社区公示栏"]).faults("catalog/foreign-body")
    #expect(found == ["秀苑社区: '秀苑社区' is not 凯苑社区"])
  }

  @Test(arguments: [
    "凯苑社区居委会", "西山区民政局", "凯苑社区居民委员会", "社区居委会", "各社区居委会", "本社区工作站", "西山区人民政府", "居委会", "所在社区", "昆明市西山区民政局", "辖区社区警务室",
  ])
  func leavesOwnPlacesAndGeneralWordsAlone(body: String) async throws {
    #expect(try await CheckedPortal([.bodies: body]).faults("catalog/foreign-body") == [])
  }

  /// The reader calls a community without a name by its folder.
  @Test func saysNothingWhileTheOwnNameIsMissing() async throws {
    var portal = CheckedPortal([.bodies: "凯苑社区居委会"])
    portal.write("name: xishan/kaiyuan\n", to: "content/xishan/kaiyuan/community.yml")
    #expect(try await portal.faults("catalog/foreign-body") == [])
  }

  @Test func findsAnotherVillage() async throws {
    var portal = CheckedPortal([.bodies: "大河村村民委员会"])
    portal.write("name: 永和村\n", to: "content/xishan/kaiyuan/community.yml")
    #expect(try await portal.faults("catalog/foreign-body") == ["大河村: '大河村' is not 永和村"])
    portal.write("name: 大河村\n", to: "content/xishan/kaiyuan/community.yml")
    #expect(try await portal.faults("catalog/foreign-body") == [])
  }
}
