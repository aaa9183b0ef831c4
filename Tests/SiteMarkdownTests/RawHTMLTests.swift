import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct RawHTMLTests {
  @Test func isShownAsTextWithAWarning() {
    let parsed = parseMarkdown("> <div>\n> 甲</div>\n\n乙**《丙》** <b>", path: "a.md", firstLine: 3)
    #expect(
      htmlText(parsed.value)
        == "<blockquote>\n<p>&lt;div&gt;\n甲&lt;/div&gt;</p>\n</blockquote>\n<p>乙<strong>《丙》</strong> &lt;b&gt;</p>\n")
    #expect(parsed.diagnostics.map(\.code.id) == ["markdown/raw-html", "markdown/raw-html"])
    #expect(parsed.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(
      parsed.diagnostics.map { $0.place?.range?.start } == [
        SourcePosition(line: 3, column: 3), SourcePosition(line: 6, column: 18),
      ])
  }

  /// A comment is for those who write.
  @Test(arguments: [false, true])
  func aCommentIsNeitherShownNorReported(allowsRawHTML: Bool) {
    var options = MarkdownOptions()
    options.allowsRawHTML = allowsRawHTML
    let parsed = parseMarkdown("甲<!-- 乙 -->丙\n\n<!-- 丁\n戊 -->\n\n己\n", options: options)
    #expect(htmlText(parsed.value) == "<p>甲丙</p>\n<p>己</p>\n")
    #expect(parsed.value.plainText == "甲丙\n己")
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test func whatOnlyBeginsAsACommentIsHTML() {
    let parsed = parseMarkdown("<!-- 一 --><b>二</b><!-- 三 -->\n")
    #expect(parsed.diagnostics.map(\.code.id) == ["markdown/raw-html"])
  }

  @Test func isWrittenIfThePortalOptsIn() {
    var options = MarkdownOptions()
    options.allowsRawHTML = true
    let parsed = parseMarkdown("甲<br>乙\n\n<hr>\n", options: options)
    #expect(htmlText(parsed.value) == "<p>甲<br>乙</p>\n<hr>\n")
    #expect(parsed.diagnostics.isEmpty)
  }
}
