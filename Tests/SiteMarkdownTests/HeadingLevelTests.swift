import SiteDiagnostics
import SiteMarkdown
import Testing

struct HeadingLevelTests {
  @Test(arguments: [
    ("# 一\n\n## 二\n", ["<h2", "<h3"]), ("## 二\n\n### 三\n", ["<h2", "<h3"]), ("### 三\n", ["<h3"]),
    ("# 一\n\n###### 六\n", ["<h2", "<h6"]), ("三\n\n## 二\n\n一\n===\n", ["<h3", "<h2"]),
  ])
  func showsTheHighestBelowThePagesTitle(_ text: String, _ expected: [String]) {
    let html = htmlText(parseMarkdown(text).value)
    let tags = html.split(separator: "\n").filter { $0.hasPrefix("<h") }.map { String($0.prefix(3)) }
    #expect(tags == expected)
  }

  @Test func keepsTheLevelsAsWrittenInTheOutline() {
    let document = parseMarkdown("# 一\n\n## 二\n").value
    #expect(document.outline.map(\.level) == [1, 2])
    #expect(document.outline.map { document.shownLevel($0.level) } == [2, 3])
  }
}
