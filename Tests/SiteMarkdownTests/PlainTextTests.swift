import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct PlainTextTests {
  @Test func hasTheWordsOfAllBlocks() {
    let text = """
      # 一、**标题**
      段落，
      续行 *b*
      c\\
      d [链](a.md) ![图](b.png)

      > 引文

      - 甲
        - [x] 乙

      |表|头|
      |-|-|
      |格|~~子~~|

      ```sh
      代码
      ```
      """
    #expect(
      parseMarkdown(text).value.plainText
        == "一、标题\n段落，续行 b c d 链 图\n引文\n甲\n乙\n表 头\n格 子\n代码")
  }

  @Test func isEmptyForAnEmptyText() {
    #expect(parseMarkdown("").value.plainText == "")
    #expect(parseMarkdown("\n\n").value.isEmpty)
    #expect(render("") == "")
  }
}
