import SiteModel
import Testing

struct ItemFinderTests {
  private let finder = ItemFinder(items: [
    .example("1", "基本信息", "简介", code: "JB-01"), .example("2", "财务", "收支"), .example("3", "财务", "收支"),
    .example("4", "救助", "低保", code: "1"),
  ])

  @Test(arguments: [
    ("JB-01", 0), ("2", 1), ("1", 3), ("基本信息/简介", 0), ("基本信息 / 简介", 0), ("简介", 0), ("低保", 3), ("财务/收支", nil),
    ("收支", nil), ("救助", nil),
    ("9", nil), ("", nil), ("/", nil),
  ])
  func findsByCodeThenNumberThenPath(_ reference: String, _ index: Int?) {
    var finder = finder
    #expect(finder.index(of: reference) == index)
  }

  @Test func offersOnlyWhatItWouldFind() {
    #expect(!finder.references.isEmpty)
    var finder = finder
    for reference in finder.references { #expect(finder.index(of: reference) != nil, "\(reference)") }
  }
}
