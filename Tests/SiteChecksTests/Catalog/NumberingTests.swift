import SiteModel
import Testing

struct NumberingTests {
  @Test(arguments: [
    ("1、收入\n2. 支出", "2.: '2.' follows '1、' in one list"), ("1.收入\n2.支出\n4.结余", "4.: '4.' follows '2.'"),
    ("1.本社区债权债务情况", "1.: the only value is numbered '1.'"),
  ])
  func findsFaults(contents: String, fault: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/numbering") == [fault])
  }

  @Test(arguments: ["1.收入\n2.支出\n3.结余", "收入\n支出", "1.收入：（1）拨款；（2）捐赠\n2.支出", "2026年收支", "80周岁以上老人名单"])
  func leavesGoodListsAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/numbering") == [])
  }

  @Test func findsACellThatIsNotNumberedAsTheOthersAre() async throws {
    let numbered: [CatalogColumn: String] = [.bases: "1.《中华人民共和国政府信息公开条例》\n2.《社会救助暂行办法》"]
    let plain: [CatalogColumn: String] = [.bases: "《中华人民共和国政府信息公开条例》\n《社会救助暂行办法》"]
    var portal = CheckedPortal()
    let rows = Array(repeating: numbered, count: 9)
    portal.write(catalog: rows + [plain], to: "content/xishan/kaiyuan/catalog.csv")
    let found = try await portal.faults("catalog/numbering")
    #expect(found.count == 1)
    portal.write(catalog: rows.dropLast(4) + [plain, plain, plain], to: "content/xishan/kaiyuan/catalog.csv")
    #expect(try await portal.faults("catalog/numbering") == [])
  }
}
