import SiteImport
import SiteModel
import Testing

struct CatalogDifferenceTests {
  private let present = PresentCatalog(
    columns: [.code, .number, .first, .contents],
    items: [
      [.code: "KY-001", .number: "1", .first: "甲", .contents: "乙的情况"],
      [.code: "KY-002", .number: "2", .first: "丙", .contents: "丁的情况"],
      [.code: "KY-003", .number: "3", .first: "旧", .contents: "旧的情况"],
    ])

  private func imported() throws -> ImportedCatalog {
    try #require(
      ImportFixtures.imported("序号\t一级事项\t公开内容\n1\t新\t新的情况\n2\t甲\t乙的情况\n3\t丙\t丁的情况和名单\n"))
  }

  @Test func findsItemsThatMovedChangedCameAndWent() throws {
    let difference = CatalogDifference(from: present, to: try imported())
    #expect(difference.added.map { $0.cells[.first] } == ["新"])
    #expect(difference.dropped.map { $0[.first] } == ["旧"])
    #expect(difference.changed.map { $0.item.cells[.first] } == ["甲", "丙"])
    #expect(difference.changed[1].cells.map(\.column) == [.number, .contents])
  }

  @Test func keepsTheCodesOfItemsThatStay() throws {
    let catalog = try imported()
    let kept = catalog.keepingCodes(of: present, CatalogDifference(from: present, to: catalog))
    #expect(kept.columns.first == .code)
    #expect(kept.items.map { $0.cells[.code] } == ["KY-004", "KY-001", "KY-002"])
  }

  @Test func seesNoDifferenceInTheSame() throws {
    let catalog = try imported()
    let same = PresentCatalog(columns: catalog.columns, items: catalog.items.map(\.cells))
    #expect(CatalogDifference(from: same, to: catalog).isEmpty)
  }
}
