import SiteDiagnostics
import Testing

@testable import SiteMarkdown

/// Emphasis beside Han characters and full-width punctuation, where CommonMark's rule needs spaces between words.
@Suite struct ChineseEmphasisTests {
  @Test(arguments: [
    ("依据**《社会救助暂行办法》**规定", "依据<strong>《社会救助暂行办法》</strong>规定"),
    ("**注意：**请携带证件", "<strong>注意：</strong>请携带证件"),
    ("“**重要**”的", "“<strong>重要</strong>”的"),
    ("*强调*（说明）", "<em>强调</em>（说明）"),
    ("**强调**（说明）**再**", "<strong>强调</strong>（说明）<strong>再</strong>"),
    ("按**“十四五”规划**执行", "按<strong>“十四五”规划</strong>执行"),
    ("完成**100%**的任务", "完成<strong>100%</strong>的任务"),
    ("完成**(一)项**的任务", "完成<strong>(一)项</strong>的任务"),
    ("见**[办法](a.md)**规定", "见<strong><a href=\"a.md\">办法</a></strong>规定"),
    ("用**`代码`**写", "用<strong><code>代码</code></strong>写"),
    ("GDP**《公报》**GDP", "GDP<strong>《公报》</strong>GDP"),
    ("由***《办法》***定", "由<em><strong>《办法》</strong></em>定"),
    ("**第一条：*甲*乙**丙", "<strong>第一条：<em>甲</em>乙</strong>丙"),
    ("*第一条：**甲**乙*丙", "<em>第一条：<strong>甲</strong>乙</em>丙"),
    ("**《甲》**和**《乙》**的", "<strong>《甲》</strong>和<strong>《乙》</strong>的"),
    ("依据_《办法》_规定", "依据<em>《办法》</em>规定"),
    ("カタ**「ナ」**カナ", "カタ<strong>「ナ」</strong>カナ"),
  ])
  func isWhatAChineseWriterMeans(_ text: String, _ html: String) {
    #expect(render(text, .gfm) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    "两个**《甲》，一个*乙",
    "名单_2026_公开、附件_终稿",
    "5 * 3 * 2，甲 ** 乙 ** 丙",
    "甲**。乙**。",
    "**甲（**乙",
    "名单_(终稿)_甲",
    "foo**(bar)**baz",
    "foo**“bar”**baz",
  ])
  func leavesOtherDelimitersAlone(_ text: String) {
    #expect(render(text, .gfm) == "<p>\(text)</p>\n")
  }

  @Test(arguments: [
    (#"依据\*\*《办法》\*\*规定"#, "依据**《办法》**规定"),
    (#"依据\**《办法》*规定"#, "依据*<em>《办法》</em>规定"),
    ("依据`**《办法》**`规定", "依据<code>**《办法》**</code>规定"),
    ("依据&#42;&#42;《办法》**规定", "依据**《办法》**规定"),
    ("[甲](a**《乙》**.md \"丙**《丁》**\")", "<a href=\"a**%E3%80%8A%E4%B9%99%E3%80%8B**.md\" title=\"丙**《丁》**\">甲</a>"),
    ("![甲**《乙》**](a.png)", "<img src=\"a.png\" alt=\"甲《乙》\" />"),
  ])
  func takesNoDelimiterOutOfEscapesCodeOrDestinations(_ text: String, _ html: String) {
    #expect(render(text, .gfm) == "<p>\(html)</p>\n")
  }

  @Test func leavesBlocksOfCodeAndHTMLAsTheyAre() {
    #expect(
      render("```甲**《乙》**\n丙**《丁》**~~戊~~\n```", .gfm)
        == "<pre><code class=\"language-甲**《乙》**\">丙**《丁》**~~戊~~\n</code></pre>\n")
    #expect(render("<div title='甲**《乙》**'>", .gfm) == "<div title='甲**《乙》**'>\n")
  }

  @Test func findsDefinitionsOfLabelsWithDelimiters() {
    #expect(
      render("[甲**《乙》**丙][]\n\n[甲**《乙》**丙]: a.md", .gfm)
        == "<p><a href=\"a.md\">甲<strong>《乙》</strong>丙</a></p>\n")
  }

  @Test func keepsTheMarksThatAnAuthorWrote() {
    let marks = "\u{1CC0}\u{1CC1}\u{1CC2}\u{1CC3}\u{1CC4}\u{1CC5}\u{1CC6}"
    #expect(render("据**《办法》**定\(marks)", .gfm) == "<p>据<strong>《办法》</strong>定\(marks)</p>\n")
    #expect(render("据**《办法》**定&#x1cc0;&#7361;", .gfm) == "<p>据<strong>《办法》</strong>定\u{1CC0}\u{1CC1}</p>\n")
    // With all eight in use there is none left: the text is read as plain CommonMark and nothing is lost.
    #expect(render("据**《办法》**定\(marks)\u{1CC7}", .gfm) == "<p>据**《办法》**定\(marks)\u{1CC7}</p>\n")
  }

  @Test func isOffInPlainCommonMark() {
    #expect(render("依据**《办法》**规定", .commonMark) == "<p>依据**《办法》**规定</p>\n")
  }
}
