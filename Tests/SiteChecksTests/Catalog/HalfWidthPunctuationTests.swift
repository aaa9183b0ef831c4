import SiteModel
import Testing

struct HalfWidthPunctuationTests {
  @Test func findsItOnceInACell() async throws {
    let found = try await CheckedPortal([.contents: "1.初审对象名单;\n2.低保对象名单,金额;\n3.发放情况"])
      .faults("catalog/half-width-punctuation")
    #expect(found == [";: ', ;' is punctuation of Latin text"])
  }

  @Test(arguments: ["1,234.50元", "时间：9:00至12:00", "A;B", "https://example.cn", "甲；乙"])
  func leavesNumbersAndLatinAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/half-width-punctuation") == [])
  }
}
