import SiteModel
import Testing

struct OtherCategoriesTests {
  @Test func findsAnItemOfAnotherCategory() async throws {
    let portal = CheckedPortal([.first: "组织机构", .second: "居务财务工作"], [.first: "财务公开", .second: "债权债务"])
    #expect(
      try await portal.faults("catalog/other-category") == [
        "居务财务工作: '居务财务工作' stands under '组织机构', and the catalog has '财务公开'"
      ])
  }

  @Test func leavesItemsOfTheirOwnCategoryAlone() async throws {
    let portal = CheckedPortal([.first: "政务公开", .second: "政务服务"], [.first: "财务公开", .second: "财务收支"])
    #expect(try await portal.codes() == [])
  }
}
