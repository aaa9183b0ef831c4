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

  @Test func isWrittenIfThePortalOptsIn() {
    var options = MarkdownOptions()
    options.allowsRawHTML = true
    let parsed = parseMarkdown("甲<br>乙\n\n<hr>\n", options: options)
    #expect(htmlText(parsed.value) == "<p>甲<br>乙</p>\n<hr>\n")
    #expect(parsed.diagnostics.isEmpty)
  }
}
