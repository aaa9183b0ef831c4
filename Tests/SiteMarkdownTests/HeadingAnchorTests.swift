import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct HeadingAnchorTests {
  private func anchors(_ text: String) -> [String] { parseMarkdown(text).value.outline.map(\.anchor) }

  @Test func keepsHanAndLowersLatin() {
    #expect(anchors("# 一、收入情况（2026年）\n## Budget Plan_A, *B*") == ["一收入情况2026年", "budget-plan_a-b"])
  }

  @Test func isNeverEmpty() {
    #expect(anchors("# ！？\n#\n# ***\n# - -") == ["section", "section-2", "section-3", "section-4"])
  }

  @Test func neverCollides() {
    #expect(anchors("# 甲\n# 甲-2\n# 甲\n# 甲\n# 甲-2") == ["甲", "甲-2", "甲-3", "甲-4", "甲-2-2"])
    let many = anchors(String(repeating: "# 甲\n# 甲-1\n# 甲 2\n", count: 200))
    #expect(Set(many).count == 600)
  }

  @Test func standsInTheHTMLAndTheOutline() throws {
    let document = parseMarkdown("前言\n\n## 一、**依据** `x`", firstLine: 8).value
    let entry = try #require(document.outline.first)
    #expect(entry.level == 2)
    #expect(entry.text == "一、依据 x")
    #expect(entry.range.start.line == 10)
    #expect(htmlText(document).contains("<h2 id=\"\(entry.anchor)\">一、<strong>依据</strong> <code>x</code></h2>"))
  }
}
