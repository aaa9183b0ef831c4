import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct SoftBreakTests {
  @Test(arguments: [
    ("第一行\n第二行", "第一行第二行"),
    ("第一行，\n第二行", "第一行，第二行"),
    ("见\n（附件）", "见（附件）"),
    ("称为\n“低保”", "称为“低保”"),
    ("“低保”\n对象", "“低保”对象"),
    ("**粗**\n*斜*", "<strong>粗</strong><em>斜</em>"),
    ("甲\n[乙](a)", "甲<a href=\"a\">乙</a>"),
    ("~~甲~~\n~~乙~~", "<del>甲</del><del>乙</del>"),
  ])
  func givesNoSpaceBetweenHanCharacters(_ text: String, _ html: String) {
    #expect(render(text, .gfm) == "<p>\(html)</p>\n")
  }

  @Test(arguments: ["GDP\n增长", "增长\nGDP", "增长\n5%", "한국\n한국", "a”\nb"])
  func staysBesideOtherCharacters(_ text: String) {
    #expect(render(text, .gfm) == "<p>\(text)</p>\n")
  }

  @Test func leavesHardBreaksAlone() {
    #expect(render("甲  \n乙\\\n丙", .gfm) == "<p>甲<br />\n乙<br />\n丙</p>\n")
  }
}
