import SiteChecks
import SiteDiagnostics
import SiteModel
import SiteReader
import Testing

struct CheckSiteTests {
  private static let header = "序号,一级事项,二级事项,公开内容,公开依据,公开渠道和载体\n"

  /// What the checks say of a community with this catalog and these postings, as `code: message`.
  private func check(
    catalog rows: String = "1,基本信息,社区简介,名称,,政府网站\n", _ more: [String: String] = [:]
  ) async throws -> [String] {
    var files = ["content/a/community.yml": "name: 甲\n", "content/a/catalog.csv": Self.header + rows]
    files["content/laws.yml"] = "laws:\n  - title: 中华人民共和国预算法\n    number: 主席令第22号\n    misnomers: [预算办法]\n"
    files.merge(more) { $1 }
    let day = try #require(CalendarDay("2026-11-21"))
    let site = try await readSite(from: SourceTree(files), asOf: day, jobs: 1)
    try #require(site.diagnostics.allSatisfy { $0.severity < .error }, "\(site.diagnostics.map { lineReport(of: $0) })")
    return checkSite(site.value).map { "\($0.code.id): \($0.message.english)" }
  }

  @Test func saysNothingOfWhatIsRight() async throws {
    let posting = "---\ntitle: 甲\nitem: 1\nrelates_to: 2026-01-02-b\n---\n"
    let other = "---\ntitle: 乙\nitem: 基本信息/社区简介\n---\n"
    let found = try await check(
      catalog: "1,基本信息,社区简介,名称,《中华人民共和国预算法》（主席令第22号）,政府网站\n",
      ["content/a/postings/2026-01-01-a.md": posting, "content/a/postings/2026-01-02-b.md": other])
    #expect(found == [])
  }

  @Test func findsEmptyItems() async throws {
    let found = try await check(catalog: "1,组织机构,,名称,,\n2,组织机构,,,,\n")
    #expect(found == ["catalog/empty-item: item 2 is empty"])
  }

  @Test func tellsUnknownFromMisnamedLaws() async throws {
    let found = try await check(
      catalog: "1,甲,乙,名称,《预算办法》,\n2,甲,丙,名称,《审计法》,\n3,甲,丁,名称,《中华人民共和国预算法》（主席令第12号）,\n")
    #expect(found.map { $0.prefix { $0 != ":" } } == ["law/unknown", "law/misnamed", "law/misnamed"])
    #expect(found[0].contains("《审计法》"))
  }

  @Test func reportsACatalogOnceHoweverManyFollowIt() async throws {
    let found = try await check(
      catalog: "1,甲,乙,名称,《审计法》,政府网\n",
      [
        "content/x/district.yml": "name: 区\n", "content/x/catalog.csv": Self.header + "1,甲,乙,名称,,电台\n",
        "content/x/b/community.yml": "name: 一\n", "content/x/c/community.yml": "name: 二\n",
      ])
    #expect(found.count { $0.contains("电台") } == 1)
  }

  @Test func findsUnknownChannelsTickedOrNot() async throws {
    let found = try await check(catalog: "1,甲,乙,名称,,☑ 政府网；☐ 微信群\n")
    #expect(
      found == [
        "channel/unknown: the register has no channel '政府网'", "channel/unknown: the register has no channel '微信群'",
      ])
  }

  @Test func findsUnknownItemsAndCounterparts() async throws {
    let posting = "---\ntitle: 甲\nitem: 7\nrelates_to: [2026-01-02-b, 2026-01-01-a]\n---\n"
    let found = try await check(["content/a/postings/2026-01-01-a.md": posting])
    #expect(found.first == "posting/unknown-item: the catalog has no item '7'")
    #expect(found.contains("posting/unresolved-relation: there is no posting '2026-01-02-b'"))
  }

  @Test func aPortalWidePostingHasNoItem() async throws {
    let found = try await check(["content/postings/2026-01-01-a.md": "---\ntitle: 甲\nitem: 1\n---\n"])
    #expect(found == ["posting/unknown-item: '1' is no item: there is no catalog here"])
  }
}
