import SiteModel
import Testing

struct UnknownChannelsTests {
  @Test func findsThemTickedOrNot() async throws {
    let found = try await CheckedPortal([.channels: "☑ 便民服务占；☐ 微信群"]).faults("channel/unknown")
    #expect(
      found == ["便民服务占: the register has no channel '便民服务占'", "微信群: the register has no channel '微信群'"])
  }

  @Test func leavesThoseOfTheRegisterAlone() async throws {
    #expect(
      try await CheckedPortal([.channels: "入户/现场；公示栏；精准推送"]).faults("channel/unknown") == [
        "公示栏: the register has no channel '公示栏'"
      ])
    #expect(try await CheckedPortal([.channels: "入户/现场；精准推送"]).codes() == [])
  }
}
