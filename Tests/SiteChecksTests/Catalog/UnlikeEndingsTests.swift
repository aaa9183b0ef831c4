import SiteModel
import Testing

struct UnlikeEndingsTests {
  private func faults(stops: Int, of count: Int) async throws -> [String] {
    var portal = CheckedPortal()
    let rows: [[CatalogColumn: String]] = (0..<count).map { [.contents: "名单和金额" + ($0 < stops ? "。" : "")] }
    portal.write(catalog: rows, to: "content/xishan/kaiyuan/catalog.csv")
    return try await portal.faults("catalog/unlike-ending")
  }

  @Test func findsAStopAmongNone() async throws {
    #expect(try await faults(stops: 1, of: 10) == ["名单和金额。: the cell ends with 。, most others of the column do not"])
  }

  @Test func findsNoneAmongStops() async throws {
    #expect(try await faults(stops: 9, of: 10) == ["名单和金额: the cell ends without 。, most others of the column have it"])
  }

  @Test(arguments: [0, 4, 10])
  func leavesAColumnWithoutAUseAlone(stops: Int) async throws { #expect(try await faults(stops: stops, of: 10) == []) }
}
