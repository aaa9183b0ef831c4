import SiteDiagnostics
import SiteModel
import SiteReader
import Testing

struct ReadSiteTests {
  private let settings =
    "title: 门户\nbase_url: https://a.cn\nhost: {name: 办公室}\nidentifiers: {site_id_code: '0000000000'}\n"

  private func read(_ files: [String: String]) async throws -> Diagnosed<Site> {
    try await readSite(from: SourceTree(files), asOf: try #require(CalendarDay("2026-11-21")), jobs: 2)
  }

  @Test func readsTheSettings() async throws {
    let portal = try await read([
      "sitegen.yml": settings
        + "description: 说明\nkeywords: [一, 二]\npublished: 2026-01-02\npage_size: 7\nraw_html: true\nnotice: 公告\n"
    ])
    #expect(portal.diagnostics.isEmpty, "\(portal.diagnostics)")
    #expect(portal.value.portal.baseURL == "https://a.cn/")
    #expect(
      portal.value.portal.keywords == ["一", "二"] && portal.value.portal.pageSize == 7
        && portal.value.portal.allowsRawHTML)
    #expect(portal.value.portal.published == CalendarDay("2026-01-02"))
  }

  @Test func readsChineseKeys() async throws {
    let site = try await read([
      "sitegen.yml": "标题: 门户\n网址: https://a.cn/b/\n主办单位: {名称: 办公室}\n标识: {网站标识码: '1'}\n",
      "content/a/community.yml": "名称: 甲\n电话: '1'\n",
      "content/a/postings/x.md": "---\n标题: 题\n日期: 2026年1月5日\n摘要: 摘\n文号: 号\n公示期: 7日\n公示后撤下: 否\n公开属性: 依申请公开\n---\n文\n",
    ])
    #expect(site.diagnostics.isEmpty, "\(site.diagnostics.map { lineReport(of: $0) })")
    let posting = try #require(site.value.postings.first)
    #expect(posting.title == "题" && posting.published.day == CalendarDay("2026-01-05") && posting.notice == .days(7))
    #expect(posting.access == .onRequest && posting.number == "号")
    #expect(site.value.organisations.first?.phone == "1")
  }

  @Test(arguments: [
    ("https://a.cn", "https://a.cn/"), ("http://a.cn/b/", "http://a.cn/b/"), ("a.cn", nil), ("https://", nil),
    ("https:///b", nil),
    ("ftp://a.cn/", nil), ("https://a.cn/?x", nil), ("https://门户.cn/", nil), ("https://a.cn/\"", nil),
    ("https://a.cn/ b", nil),
  ])
  func normalisesTheBaseURL(_ text: String, _ expected: String?) { #expect(normalisedBaseURL(text) == expected) }

  @Test func ordersOrganisationsByRankThenName() async throws {
    let site = try await read([
      "content/b/district.yml": "name: 乙\n", "content/a/district.yml": "name: 甲\n",
      "content/c/district.yml": "name: 丙\norder: 1\n",
      "content/a/z/community.yml": "name: 子\n", "content/a/y/community.yml": "name: 丑\n",
      "content/a/z/k/community.yml": "name: 寅\n",
    ])
    #expect(site.value.organisations.map(\.id) == ["c", "a", "a/y", "a/z", "a/z/k", "b"])
  }

  @Test func ordersPostingsNewestFirstThenByPath() async throws {
    func posting(_ date: String) -> String { "---\ntitle: 题\ndate: \(date)\n---\n" }
    let site = try await read([
      "content/postings/b.md": posting("2026-01-02"), "content/postings/a.md": posting("2026-01-02"),
      "content/postings/c.md": posting("2026-01-02T09:00"), "content/postings/d.md": posting("2026-03-01"),
    ])
    #expect(site.value.postings.map(\.fileName) == ["d", "c", "a", "b"])
  }

  @Test func theKeyComesBeforeTheNameOfTheFile() async throws {
    let site = try await read(["content/postings/2026-01-02-a.md": "---\ntitle: 题\ndate: 2026-03-04T05:06\n---\n"])
    #expect(site.value.postings.first?.published.description == "2026-03-04 05:06")
  }

  @Test func ticksAndSequencesInACatalogKeepTheirPlaces() async throws {
    let site = try await read([
      "content/a/community.yml": "name: 甲\n",
      "content/a/catalog.csv": "一级事项,公开内容,序号\n基本信息,\"1. 名称\n2. 地址\",1\n,电话,2\n",
    ])
    let items = try #require(site.value.organisations.first?.catalog?.items)
    #expect(items.map(\.path) == [["基本信息"], ["基本信息"]])
    #expect(items[0].contents.map(\.text) == ["名称", "地址"] && items[0].contents.map(\.marker) == ["1.", "2."])
    #expect(items[1].places[.contents]?.range?.start == SourcePosition(line: 4, column: 2))
    #expect(items[1].timeLimit.original.isEmpty)
  }

  @Test func theSameAsAboveTakesTheLimitOfTheRowAbove() async throws {
    let site = try await read([
      "content/a/community.yml": "name: 甲\n",
      "content/a/catalog.csv": "序号,一级事项,公开内容,公开时限\n1,甲,乙,20个工作日内\n2,甲,丙,同上\n3,甲,丁,同上\n",
    ])
    let items = try #require(site.value.organisations.first?.catalog?.items)
    #expect(items[2].timeLimit.original == "同上" && items[2].timeLimit.isAuditable)
  }

  @Test func wordsThatMeanNotOnTheWebsite() async throws {
    let rows = ["—", "——", "/", "无", "", "专栏"].enumerated().map { "\($0 + 1),甲,乙,\($1)\n" }.joined()
    let site = try await read([
      "content/a/community.yml": "name: 甲\n", "content/a/catalog.csv": "序号,一级事项,公开内容,政府网站公开栏目\n" + rows,
    ])
    #expect(site.value.organisations.first?.catalog?.items.map(\.websiteColumn) == [nil, nil, nil, nil, nil, "专栏"])
  }

  @Test func acceptsTheHeadingsOfPublishedCatalogs() async throws {
    let site = try await read([
      "content/a/community.yml": "name: 甲\n",
      "content/a/catalog.csv": "编号,一级,二级,公开内容（要素）,依据,时限,主体,渠道\n1,甲,乙,丙,,当天,居委会,政府网站\n",
    ])
    #expect(site.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(
      site.value.organisations.first?.catalog?.columns == [
        .number, .first, .second, .contents, .bases, .timeLimit, .bodies, .channels,
      ])
  }

  @Test func aFileThatTheMachineCannotReadStopsTheReading() async throws {
    let files = [SourceFile(path: "content/postings/2026-01-01-a.md", size: 1)]
    let tree = SourceTree(files: files) { path throws(ReadError) in throw ReadError(path: path, reason: "no disk") }
    let day = try #require(CalendarDay("2026-11-21"))
    await #expect(throws: ReadError(path: "content/postings/2026-01-01-a.md", reason: "no disk")) {
      _ = try await readSite(from: tree, asOf: day, jobs: 1)
    }
  }
}
