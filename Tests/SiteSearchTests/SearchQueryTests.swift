import Testing

@testable import SiteSearch

struct SearchQueryTests {
  private func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
  private func words(_ query: String) -> [String] { SearchQuery(query).words.map { text($0.scalars) } }
  private func excluded(_ query: String) -> [String] { SearchQuery(query).excluded.map { text($0.scalars) } }

  @Test(arguments: [
    ("低保 公示", ["低保", "公示"], []), ("低保　公示", ["低保", "公示"], []), ("\"收支 情况\" 公示", ["收支情况", "公示"], []),
    ("＂收支 情况＂", ["收支情况"], []), ("低保 -名单", ["低保"], ["名单"]), ("低保 －\"名 单\"", ["低保"], ["名单"]),
    ("-名单", ["-名单"], []), ("2019-54", ["2019-54"], []), ("低保 -", ["低保", "-"], []), ("\"低保", ["低保"], []),
    ("“一事一议”", ["“一事一议”"], []), ("", [], []), ("\"\"", [], []), ("- -", ["-", "-"], []),
  ])
  func findsTheWords(_ query: String, _ expected: [String], _ without: [String]) {
    #expect(words(query) == expected)
    #expect(excluded(query) == without)
  }

  @Test func aTitleTypedWithSpacesIsThatTitle() {
    #expect(text(SearchQuery("2026年 居务 公告").title) == "2026年居务公告")
    #expect(text(SearchQuery("居务 -名单 \"公 告\"").title) == "居务公告")
  }

  @Test func onlyPlainLettersMayBePinyin() {
    #expect(SearchQuery("dibao").words.map(\.isLetters) == [true])
    for query in ["\"dibao\"", "d", "db1", "低b"] { #expect(SearchQuery(query).words.map(\.isLetters) == [false]) }
  }
}
