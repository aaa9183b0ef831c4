import SiteModel
import Testing

struct EmptyItemsTests {
  @Test func findsARowWithNothingButItsNumber() async throws {
    var portal = CheckedPortal()
    portal.write("序号,一级事项,公开内容,公开主体\n1,组织机构,名称,居委会\n2,,,\n", to: "content/xishan/kaiyuan/catalog.csv")
    #expect(try await portal.faults("catalog/empty-item") == [": item 2 is empty"])
  }
}
