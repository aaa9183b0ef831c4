import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct TableTests {
  @Test func isReachableAndNamesItsColumnsOnASite() {
    #expect(
      render("|项目|金额|\n|-|-:|\n|甲|1|") == """
        <div class="table-scroll" role="group" tabindex="0" aria-label="表格">
        <table>
        <thead>
        <tr>
        <th scope="col">项目</th>
        <th scope="col" class="align-right">金额</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>甲</td>
        <td class="align-right">1</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  private func cells(_ text: String) -> [String] {
    render(text, .gfm).split(separator: "\n").compactMap { line in
      line.hasPrefix("<td>") || line.hasPrefix("<th>") ? String(line.dropFirst(4).dropLast(5)) : nil
    }
  }

  @Test func parsesCellsWithTheRulesForChineseText() {
    #expect(
      cells("|据**《办法》**定|~~旧~~新|\n|-|-|\n|**注意：**请|见https://a.cn，|")
        == [
          "据<strong>《办法》</strong>定", "<del>旧</del>新", "<strong>注意：</strong>请",
          "见<a href=\"https://a.cn\">https://a.cn</a>，",
        ])
  }

  @Test func findsDefinitionsOfTheWholeDocument() {
    #expect(cells("|[甲]|\n|-|\n\n> [甲]: a.md\n> 乙") == ["<a href=\"a.md\">甲</a>"])
  }

  @Test(arguments: ["#", "# x #", "a #", "`|", "- x", "1. x", "```", "<div>", "&#124;", "a\\", "[x]: y"])
  func takesABlockMarkerInACellForText(_ cell: String) {
    let written = cell.replacing("|", with: "\\|")
    let shown = cell.replacing("<div>", with: "<div>").replacing("&#124;", with: "|")
    #expect(cells("|a|\n|-|\n|\(written) |") == ["a", shown])
  }

  @Test(arguments: ["> ", ">", "- ", "  ", "> > ", "1. "]) func standsInOtherBlocks(_ prefix: String) {
    let rest = prefix.hasPrefix(">") ? prefix : String(repeating: " ", count: prefix.utf8.count)
    #expect(cells("\(prefix)|a|b|\n\(rest)|-|-|\n\(rest)|c|d|") == ["a", "b", "c", "d"])
  }

  @Test func endsAboveARuleThatLooksLikeAnUnderline() {
    #expect(render("|a|\n|-|\n|b|\n---\nc", .gfm).hasSuffix("</table>\n<hr />\n<p>c</p>\n"))
    #expect(cells("|a|\n|-|\n|b|\n===\n\nc") == ["a", "b", "==="])
  }

  @Test func keepsTheParagraphAbove() {
    #expect(
      render("甲**《乙》**丙\n丁\n|a|\n|-|", .gfm).hasPrefix("<p>甲<strong>《乙》</strong>丙丁</p>\n<table>"))
    #expect(render("- 甲\n  |a|\n  |-|", .gfm).hasPrefix("<ul>\n<li>甲\n<table>"))
  }

  @Test func losesNoLineOfTheParagraphAbove() {
    #expect(
      render("甲\n    - 乙\n      ```\n    # 丙\n|a|\n|-|", .gfm).hasPrefix("<p>甲\n- 乙\n```\n# 丙</p>\n<table>"))
    #expect(render("[r]: x\n[r] 甲\n|[r]|\n|-|", .gfm).hasPrefix("<p><a href=\"x\">r</a> 甲</p>\n<table>"))
    #expect(render("[r]: x\n|[r]|\n|-|", .gfm).hasPrefix("<table>"))
  }

  @Test(arguments: [
    "a\n-:", "|a|b|\n|-|", "|a|\n|-|-|", "|a|\n|=|", "|a|\n|:|", "|a|\n\n|-|", "```\n|a|\n|-|\n```", "    |a|\n    |-|",
  ])
  func isNotMadeOfOtherText(_ text: String) {
    #expect(!render(text, .gfm).contains("<table>"))
  }

  @Test func isReadWithAnyLineEnd() {
    #expect(cells("|a|\r\n|-|\r\n|b|\r\n") == ["a", "b"])
    #expect(cells("|a|\r|-|\r|b|") == ["a", "b"])
  }

  @Test func fillsUpRowsOnlySoFar() {
    let columns = 2_000
    let text =
      String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
      + String(repeating: "|b\n", count: 500)
    #expect(parseMarkdown(text).value.events.count < 250_000)
  }
}
