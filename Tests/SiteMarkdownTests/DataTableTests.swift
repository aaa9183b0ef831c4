import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct DataTableTests {
  private let rows = [["姓名", "金额"], ["张*", "1,200.50"], ["<李>", "—"]]

  private func render(_ text: String, rows: [[String]]? = nil) -> String {
    htmlText(parseMarkdown(text).value) { ResolvedLink(href: $0.destination, table: rows) }
  }

  @Test func showsACSVFileAsATable() {
    #expect(
      render("![2026年\"低保\"名单](名单.CSV)", rows: rows) == """
        <figure class="data-table">
        <figcaption>2026年&quot;低保&quot;名单</figcaption>
        <div class="table-scroll" tabindex="0" role="group" aria-label="2026年&quot;低保&quot;名单">
        <table>
        <thead>
        <tr>
        <th scope="col">姓名</th>
        <th scope="col">金额</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>张*</td>
        <td class="number">1,200.50</td>
        </tr>
        <tr>
        <td>&lt;李&gt;</td>
        <td>—</td>
        </tr>
        </tbody>
        </table>
        </div>
        </figure>

        """)
  }

  @Test(arguments: ["见 ![名单](a.csv)", "![名单](a.csv) ![名单](a.csv)", "- x ![名单](a.csv)"])
  func linksToACSVFileAmongOtherText(_ text: String) {
    let html = render(text, rows: rows)
    #expect(html.contains("<a href=\"a.csv\">名单</a>"))
    #expect(!html.contains("<table>"))
  }

  @Test func linksToAFileThatCouldNotBeRead() {
    #expect(render("![名单](a.csv)") == "<p><a href=\"a.csv\">名单</a></p>\n")
    #expect(render("![名单](a.csv)", rows: []) == "<p><a href=\"a.csv\">名单</a></p>\n")
  }

  @Test func asksOnceForAFile() {
    for rows in [nil, rows] {
      var asked: [String] = []
      _ = htmlText(parseMarkdown("![名单](a.csv)\n\n![图](b.png) ![名单](c.csv)").value) { link in
        asked.append(link.destination)
        return ResolvedLink(href: link.destination, table: rows)
      }
      #expect(asked == ["a.csv", "b.png", "c.csv"])
    }
  }

  @Test(arguments: ["0", "-3", "+1,200.50", "¥120", "￥-5", "12.5%", "98％"]) func takesForANumber(_ cell: String) {
    #expect(isNumber(cell))
  }

  @Test(arguments: ["", "—", "-", "2026-10-12", "3人", "0871-123", "1 2", "."]) func takesForText(_ cell: String) {
    #expect(!isNumber(cell))
  }
}
