import SiteModel
import Testing

struct LaggingCatalogsTests {
  /// What is said of communities with these items, in a district whose catalog has two items for communities and one of
  /// its own; 凯苑社区 has both.
  private func lagging(_ names: [String]...) async throws -> [String] {
    var portal = CheckedPortal([.second: "社区简介"], [.second: "便民地图"])
    portal.write(
      catalog: [[.second: "社区简介"], [.second: "便民地图"], [.second: "重大项目", .levels: "县级", .bodies: "西山区人民政府"]],
      to: "content/xishan/catalog.csv")
    for (index, names) in names.enumerated() {
      let name = ["一", "二", "三", "四"][index] + "社区"
      let folder = "content/xishan/c\(index)"
      portal.write("name: \(name)\n", to: folder + "/community.yml")
      portal.write(catalog: names.map { [.second: $0, .bodies: name + "居委会"] }, to: folder + "/catalog.csv")
    }
    return try await portal.faults("across/lagging-catalog")
  }

  @Test func tellsOfItemsThatMostHave() async throws {
    let found = try await lagging(["社区简介", "便民地图"], ["社区简介"])
    #expect(found == ["content/xishan/c1/catalog.csv: the catalog lacks 1 of the items of 西山区 for communities: 便民地图"])
  }

  @Test func leavesItemsAloneThatFewHaveTakenOver() async throws {
    #expect(try await lagging(["社区简介"], ["社区简介"], ["社区简介"]) == [])
  }

  @Test func leavesTheDistrictsOwnItemsAlone() async throws {
    #expect(try await lagging(["社区简介", "便民地图"]) == [])
  }
}
