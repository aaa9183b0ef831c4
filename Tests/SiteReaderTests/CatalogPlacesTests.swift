import SiteDiagnostics
import SiteModel
import SiteReader
import Testing

struct CatalogPlacesTests {
  private func items(_ catalog: String) async throws -> [DisclosureItem] {
    let tree = SourceTree(["content/a/community.yml": "name: 甲\n", "content/a/catalog.csv": catalog])
    let site = try await readSite(from: tree, asOf: try #require(CalendarDay("2026-11-21")), jobs: 1)
    return try #require(site.value.organisations.first?.catalog).items
  }

  private func cell(_ row: Int, _ column: Int, _ range: SourceRange) -> Place {
    .cell(
      path: "content/a/catalog.csv", sheet: nil, address: CellAddress(row: row, column: column), range: range)
  }

  private func at(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(line: line, column: column) }

  @Test func knowWhereEachCellStands() async throws {
    let items = try await items("备注,公开内容,序号,一级事项,公开依据\n\n,\"甲\n\"\"乙\"\"\",1,类,\"依据\",多,余\n短,丙,2\n")
    try #require(items.count == 2)
    let long = items[0].places
    #expect(long[.contents] == cell(3, 2, SourceRange(at(3, 2), at(4, 9))))
    #expect(long[.number] == cell(3, 3, SourceRange(at(4, 10), at(4, 11))))
    #expect(long[.first] == cell(3, 4, SourceRange(at(4, 12), at(4, 15))))
    #expect(long[.bases] == cell(3, 5, SourceRange(at(4, 16), at(4, 24))))
    #expect(long[.timeLimit] == nil, "the file has no such column")
    let short = items[1].places
    #expect(short[.contents] == cell(4, 2, SourceRange(at(5, 5), at(5, 8))))
    #expect(short[.bases] == cell(4, 5, SourceRange(at: at(5, 10))), "the row's end")
  }

  @Test func aRowHasTheTextsOfItsColumns() async throws {
    let items = try await items("公开内容,序号,一级事项\n甲,1,类\n乙,2,\n")
    #expect(items.map { $0.cells[.contents] } == ["甲", "乙"] && items.map { $0.cells[.first] } == ["类", "类"])
    #expect(items.map { $0.cells[.bases] } == [nil, nil])
  }
}
