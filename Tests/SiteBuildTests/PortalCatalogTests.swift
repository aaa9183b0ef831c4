import SiteDiagnostics
import SiteFixtures
import SiteModel
import SiteReader
import Testing

/// The catalogs of this repository's portal, item by item where the published originals are peculiar.
struct PortalCatalogTests {
  private func site() async throws -> Site {
    try await readSite(from: await Repository.portal(), asOf: .ofTests, jobs: 2).value
  }

  private func catalog(_ id: String) async throws -> Catalog {
    let site = try await site()
    return try #require(site.organisations.first { $0.id == id }?.catalog)
  }

  @Test(arguments: [("xishan/kaiyuan", 13), ("jinan", 24), ("xiangyuan/chaoyang", 14), ("changyi", 9)])
  func hasTheItemsOfTheOriginal(_ id: String, _ count: Int) async throws {
    let items = try await catalog(id).items
    #expect(items.map(\.number) == (1...count).map(String.init))
    for item in items { #expect(!item.path.isEmpty && item.path.allSatisfy { !$0.isEmpty }, "\(id) \(item.number)") }
  }

  @Test(arguments: [
    ("jinan", "2", ["组织机构", "班子成员及各委员会"]), ("jinan", "4", ["组织机构"]),
    ("jinan", "7", ["财务公开", "居务财政", "债权债务"]), ("jinan", "16", ["政务公开", "社会救助"]),
    ("xishan/kaiyuan", "3", ["政策文件", "相关政策文件"]), ("xishan/kaiyuan", "8", ["社会救助", "最低生活保障"]),
    ("xiangyuan/chaoyang", "1", ["组织机构"]), ("xiangyuan/chaoyang", "7", ["生育", "孕前优生优育服务"]),
    ("changyi", "1", ["事务类公开", "社会简介"]), ("changyi", "6", ["社会救助", "临时救助"]),
  ])
  func placesTheItem(_ id: String, _ number: String, _ path: [String]) async throws {
    let item = try #require(try await catalog(id).items.first { $0.number == number })
    #expect(item.path == path)
  }

  @Test func keepsTheEmptyRow() async throws {
    let items = try await catalog("jinan").items
    #expect(items.filter(\.isEmpty).map(\.number) == ["4"])
  }

  /// The original ticks boxes in a list of all thirteen channels.
  @Test func tellsTickedChannelsFromUnticked() async throws {
    let items = try await catalog("xishan/kaiyuan").items
    #expect(items.map(\.channels.count) == Array(repeating: 13, count: 13))
    #expect(items.map { $0.channels.count(where: \.isTicked) } == [3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1])
    let others = try await catalog("changyi").items.flatMap(\.channels)
    #expect(!others.isEmpty && others.allSatisfy(\.isTicked), "a list without boxes names what is used")
  }

  @Test func takesLegalBasesApart() async throws {
    let items = try await catalog("xishan/kaiyuan").items
    #expect(items.map(\.bases.count) == [4, 4, 4, 4, 3, 3, 3, 5, 5, 3, 2, 3, 4])
    let titles = items[0].bases.compactMap(\.title)
    #expect(titles.first == "中华人民共和国村民委员会组织法")
    #expect(items[0].bases[2].number?.normalised == "国办发〔2019〕54号")
  }

  @Test func takesTimeLimitsApart() async throws {
    let kaiyuan = try await catalog("xishan/kaiyuan").items
    #expect(kaiyuan[0].timeLimit.isAuditable)
    #expect(kaiyuan[9].timeLimit.parts.count == 2, "\(kaiyuan[9].timeLimit.parts)")
    let vague = try await catalog("xiangyuan/chaoyang").items.filter { !$0.timeLimit.isAuditable }.map(\.number)
    #expect(vague == ["2", "3"], "及时公开 cannot be audited")
  }

  @Test func communitiesStandWhereTheirDistrictIs() async throws {
    let site = try await site()
    let parents = site.organisations.indices.map { index in
      site.organisations[index].id + " < " + (site.relations.parent[index].map { site.organisations[$0].id } ?? "")
    }
    #expect(
      Set(parents) == [
        "changyi < ", "jinan < ", "xiangyuan < ", "xiangyuan/chaoyang < xiangyuan", "xishan < ",
        "xishan/kaiyuan < xishan",
      ])
  }

  @Test func everyPostingOfAnOrganisationThatNamesAnItemFindsIt() async throws {
    let site = try await site()
    let named = site.postings.indices.filter { site.postings[$0].itemReference != nil }
    #expect(named.count > 20)
    for index in named { #expect(site.relations.itemOfPosting[index] != nil, "\(site.postings[index].path)") }
  }
}
