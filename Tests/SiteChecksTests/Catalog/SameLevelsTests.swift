import SiteModel
import Testing

struct SameLevelsTests {
  @Test func findsALevelThatRepeatsTheOneAbove() async throws {
    let found = try await CheckedPortal([.first: "工作动态", .second: "工作动态"]).faults("catalog/same-levels")
    #expect(found == ["工作动态: 一级事项 and 二级事项 are both '工作动态'"])
    let third = try await CheckedPortal([.second: "债权债务", .third: "债权债务"]).faults("catalog/same-levels")
    #expect(third == ["债权债务: 二级事项 and 三级事项 are both '债权债务'"])
  }

  @Test func leavesNearNamesAlone() async throws {
    #expect(try await CheckedPortal([.first: "政策文件", .second: "惠民政策文件"]).codes() == [])
  }

  @Test func tellsOfALevelThatAddsNothing() async throws {
    let found = try await CheckedPortal([.first: "政策文件", .second: "相关政策文件"]).faults("catalog/same-levels")
    #expect(found == ["相关政策文件: '相关政策文件' says no more than '政策文件' above it"])
  }
}
