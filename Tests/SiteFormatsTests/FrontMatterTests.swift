import SiteDiagnostics
import SiteFormats
import Testing

@Suite struct FrontMatterTests {
  @Test func cutsKeysFromText() {
    let page = split("---\ntitle: a\ndate: b\n---\n# 正文\n")
    #expect(page.yamlText == "title: a\ndate: b\n")
    #expect(page.yamlFirstLine == 2)
    #expect(page.bodyText == "# 正文\n")
    #expect(page.bodyFirstLine == 5)
  }

  @Test(arguments: ["\u{FEFF}---\r\ntitle: a\r\n---\r\nb", "---  \ntitle: a\n---\t \nb", "---\r\ntitle: a\n--- \r\nb"])
  func acceptsByteOrderMarkCRLFAndBlanks(text: String) {
    let page = split(text)
    #expect(page.yamlText?.trimmingEnd == "title: a")
    #expect(page.bodyText == "b")
    #expect(page.bodyFirstLine == 4)
  }

  @Test(arguments: ["", "# a\n\n---\n", " ---\na: b\n---\n", "----\na\n", "--- a\n---\n"])
  func takesAFileWithoutFrontMatterForBody(text: String) {
    let page = split(text)
    #expect(page.yamlText == nil)
    #expect(page.bodyText == text)
    #expect(page.bodyFirstLine == 1)
  }

  @Test func leavesTheByteOrderMarkOutOfTheBody() {
    #expect(split("\u{FEFF}正文").bodyText == "正文")
  }

  @Test func allowsEmptyFrontMatterAndEmptyBody() {
    #expect(split("---\n---").yamlText == "")
    #expect(split("---\n---").bodyText == "")
    #expect(split("---\n---\n").bodyFirstLine == 3)
  }

  @Test func keepsARuleInTheTextBelow() {
    #expect(split("---\na: b\n---\n一\n\n---\n\n二\n").bodyText == "一\n\n---\n\n二\n")
  }

  @Test(arguments: ["---", "---\ntitle: a\n", "---\ntitle: a\n----\n"])
  func reportsFrontMatterThatIsNeverClosed(text: String) {
    let page = splitFrontMatter(text, path: "p.md")
    #expect(page.diagnostics.map(\.code) == [.unclosedFrontMatter])
    #expect(page.diagnostics.first?.place?.range == SourceRange(line: 1, column: 1, length: 3))
    #expect(page.value.yaml == nil)
  }
}

private func split(_ text: String) -> FrontMatter {
  let page = splitFrontMatter(text, path: "p.md")
  #expect(page.diagnostics.isEmpty)
  return page.value
}

extension String {
  fileprivate var trimmingEnd: String {
    String(decoding: utf8.reversed().drop { $0 <= 0x20 }.reversed(), as: UTF8.self)
  }
}
