import SiteModel
import Testing

struct MarkupInCellTests {
  @Test(arguments: [("社区简介<br>办公地址", "<br>"), ("社区&nbsp;简介", "&nbsp;"), ("</p>社区", "</p>")])
  func findsIt(contents: String, markup: String) async throws {
    let found = try await CheckedPortal([.contents: contents]).faults("catalog/html-in-cell")
    #expect(found == ["\(markup): '\(markup)' is HTML"])
  }

  @Test(arguments: ["年收入<5000元", "收入 < 支出 > 结余", "A&B公司", "党群&居民"])
  func leavesSignsAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/html-in-cell") == [])
  }
}
