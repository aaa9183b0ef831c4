import SiteModel
import Testing

struct WordResidueTests {
  @Test(arguments: [
    ("[bookmark: _GoBack]社区职权范围", "[bookmark: _GoBack]"), ("见错误!未找到引用源。", "错误!未找到引用源。"),
    ("HYPERLINK 社区网址", "HYPERLINK"),
  ])
  func findsIt(contents: String, residue: String) async throws {
    let found = try await CheckedPortal([.contents: contents]).faults("catalog/word-residue")
    #expect(found == ["\(residue): '\(residue)' was left by a word processor"])
  }

  @Test func namesSignsThatNobodySees() async throws {
    let found = try await CheckedPortal([.contents: "社区\u{FFFC}简介"]).faults("catalog/word-residue")
    #expect(found == ["\u{FFFC}: 'U+FFFC' was left by a word processor"])
  }

  @Test(arguments: ["[附件]", "MIS系统", "错误事项更正", "下划线_社区"])
  func leavesWordsAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/word-residue") == [])
  }
}
