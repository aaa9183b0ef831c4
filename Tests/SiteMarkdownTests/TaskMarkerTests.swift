import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct TaskMarkerTests {
  @Test func namesItsStateOnASite() {
    #expect(
      render("- [ ] 甲\n- [X] 乙") == """
        <ul>
        <li><input type="checkbox" disabled="" aria-label="未完成" /> 甲</li>
        <li><input type="checkbox" checked="" disabled="" aria-label="已完成" /> 乙</li>
        </ul>

        """)
  }

  @Test func standsInParagraphsOfALooseListAndInNumberedOnes() {
    #expect(
      render("1. [x] 甲\n\n   乙", .gfm)
        == "<ol>\n<li>\n<p><input type=\"checkbox\" checked=\"\" disabled=\"\" /> 甲</p>\n<p>乙</p>\n</li>\n</ol>\n")
    #expect(render("- [ ] **甲**", .gfm).contains("<input type=\"checkbox\" disabled=\"\" /> <strong>甲</strong>"))
  }

  @Test(arguments: [
    #"- \[ ] 甲"#, "- [ ]甲", "- [ ]", "[ ] 甲", "- 甲 [ ] 乙", "- 甲\n\n  [ ] 乙", "- [xx] 甲", "- &#91; ] 甲",
    "- [x] 甲\n\n[x]: a.md", "- # [ ] 甲",
  ])
  func isNothingElse(_ text: String) {
    #expect(!render(text, .gfm).contains("<input"))
  }
}
