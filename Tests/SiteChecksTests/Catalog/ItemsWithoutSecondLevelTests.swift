import SiteModel
import Testing

struct ItemsWithoutSecondLevelTests {
  @Test func findsThemBesideItemsThatHaveIt() async throws {
    let portal = CheckedPortal([:], [.first: "司法调解服务", .second: ""])
    #expect(try await portal.faults("catalog/no-second-level") == ["司法调解服务: the item has a 一级事项 and no 二级事项"])
  }

  @Test func saysNothingOfACatalogOfOneLevel() async throws {
    let portal = CheckedPortal([.first: "社区简介", .second: ""], [.first: "司法调解服务", .second: ""])
    #expect(try await portal.faults("catalog/no-second-level") == [])
  }
}
