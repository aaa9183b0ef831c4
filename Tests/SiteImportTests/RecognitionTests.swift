import SiteDiagnostics
import SiteImport
import SiteModel
import Testing

struct RecognitionTests {
  private func items(_ lines: String...) throws -> [ImportedItem] {
    try #require(ImportFixtures.imported(lines.joined(separator: "\n") + "\n")).items
  }

  @Test func alignsRowsThatSlid() throws {
    let items = try items(
      "序号\t一级事项\t二级事项\t公开内容\t公开时限\t公开主体", "1\t财务\t收支\t收支明细及结余情况\t及时公开\t甲社区居委会",
      "2\t\t救助\t低保\t对象名单及救助金额\t长期公开\t甲社区居委会")
    #expect(items[1].cells[.first] == "救助" && items[1].cells[.second] == "低保")
    #expect(items[1].cells[.timeLimit] == "长期公开" && items[1].cells[.bodies] == "甲社区居委会")
  }

  @Test(arguments: ["√", "✓", "☑", "■", "R", "þ", "是", "●"])
  func readsTicks(_ tick: String) throws {
    let items = try items(
      "序号\t一级事项\t公开内容\t公开时限\t公开对象\t", "\t\t\t\t全社会\t特定群体", "1\t甲\t乙的情况\t及时公开\t\(tick)\t",
      "2\t甲\t丙的情况\t及时公开\t\t\(tick)")
    #expect(items.map { $0.cells[.audiences] } == ["全社会", "特定群体"])
  }

  @Test func repeatsWhatIsAbove() throws {
    let items = try items("序号\t一级事项\t公开内容\t公开时限", "1\t甲\t乙的情况\t长期公开", "2\t丙\t丁的情况\t同上")
    #expect(items[1].cells[.timeLimit] == "长期公开")
  }

  @Test func stripsWhatWordLeft() throws {
    let catalog = try #require(
      ImportFixtures.imported("序号\t一级事项\t公开内容\n1\t甲\t[bookmark: _GoBack]名称&nbsp;及地址 \\* MERGEFORMAT\n"))
    #expect(catalog.items[0].cells[.contents] == "名称 及地址")
    #expect(catalog.report.repairs.contains { $0.kind == .residue && $0.before[0].contains("_GoBack") })
  }

  @Test func splitsCitations() throws {
    let items = try items(
      "序号\t一级事项\t公开内容\t公开依据", "1\t甲\t乙的情况\t1.《甲法》2.《乙条例》（国务院令第711号）", "2\t甲\t丙的情况\t《丙法》、《丁办法》第二条")
    #expect(items[0].cells[.bases] == "1.《甲法》\n2.《乙条例》（国务院令第711号）")
    #expect(items[1].cells[.bases] == "《丙法》、\n《丁办法》第二条")
  }

  @Test func marksWhatItGuesses() throws {
    let catalog = try #require(ImportFixtures.imported("序号\t一级事项\t公开内容\n1\t甲\t乙\n\t丙\t丁的情况\n3\t戊\t己\n"))
    let repair = try #require(catalog.report.repairs.first { $0.kind == .numbered })
    #expect(repair.certainty == .doubtful)
  }

  @Test func setsAsideWhatNoCatalogHas() throws {
    let catalog = try #require(ImportFixtures.imported("序号\t一级事项\t公开内容\t备注\n1\t甲\t乙的情况\t待核实\n"))
    #expect(catalog.columns == [.number, .first, .contents])
    #expect(catalog.report.remainder.map(\.text) == ["待核实"])
    #expect(catalog.report.characters.isBalanced)
  }

  @Test func dropsPageNumbersAndRepeatedHeaders() throws {
    let items = try items(
      "甲社区公开目录", "", "序号\t一级事项\t公开内容", "1\t甲\t乙的情况", "第 1 页 共 2 页", "甲社区公开目录", "", "序号\t一级事项\t公开内容", "2\t丙\t丁的情况")
    #expect(items.map { $0.cells[.contents] } == ["乙的情况", "丁的情况"])
  }

  @Test(arguments: [
    ("公开内容（要素）", CatalogColumn.contents), ("责任主体", .bodies), ("公 开 时 限", .timeLimit), ("公开渠道及载体", .channels),
    ("法律依据", .bases),
  ])
  func knowsTheNamesOfColumns(_ name: String, _ column: CatalogColumn) throws {
    let text = "序号\t一级事项\t\(name)\t公开内容要素\n1\t甲\t\(sample(column))\t乙的情况和名单\n"
    let catalog = try #require(ImportFixtures.imported(column == .contents ? "序号\t一级事项\t\(name)\n1\t甲\t乙\n" : text))
    #expect(catalog.columns.contains(column))
  }

  private func sample(_ column: CatalogColumn) -> String {
    switch column {
    case .timeLimit: "及时公开"
    case .channels: "政府网站"
    case .bases: "《甲法》"
    default: "甲社区居委会"
    }
  }
}
