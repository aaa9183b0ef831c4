import SiteDiagnostics
import SiteModel
import Testing

@testable import SiteReader

struct InlineExceptionsTests {
  private func read(_ text: String) -> [CheckException] { inlineExceptions(in: Array(text.utf8), path: "a.md") }

  @Test func holdsForItsLine() throws {
    let exception = try #require(read("一\n二 <!-- sitegen-allow privacy/mobile-number: 值班电话 --> 三\n四").first)
    #expect(exception.rule == "privacy/mobile-number" && exception.reason == "值班电话" && exception.lines == 2...2)
    #expect(exception.place == .text(path: "a.md", range: SourceRange(line: 2, column: 5, length: 58)))
  }

  @Test func aloneItHoldsForTheParagraphBelow() throws {
    let exception = try #require(read("<!-- sitegen-allow law/unknown：原文如此 -->\r\n\r\n一\r\n二\r\n\r\n三\r\n").first)
    #expect(exception.lines == 1...4 && exception.reason == "原文如此")
  }

  @Test func standsInFrontMatterAsAComment() throws {
    let found = read(
      "---\n# sitegen-allow privacy/mobile-number: 公用\nsummary: 一\ntitle: 二 # sitegen-allow a/b: 丙\n---\n")
    #expect(found.map(\.rule) == ["privacy/mobile-number", "a/b"])
    #expect(found.map(\.lines) == [2...3, 4...4])
  }

  @Test func withoutAReasonItIsKeptToBeReported() {
    #expect(read("<!-- sitegen-allow a/b -->").map(\.reason) == [""])
  }

  @Test(arguments: ["写 sitegen-allow 即可", "`sitegen-allow a/b: c`", "<!-- 见 sitegen-allow a/b: c -->"])
  func otherWordsAreNone(_ text: String) { #expect(read(text) == []) }
}
