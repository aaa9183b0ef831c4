import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct LinkTests {
  private func render(_ text: String, host: String? = "www.example.gov.cn") -> String {
    var options = MarkdownOptions()
    options.ownHost = host
    return htmlText(parseMarkdown(text, options: options).value)
  }

  @Test(arguments: [
    "https://a.cn/x", "HTTP://a.cn", "//a.cn", "http://www.example.gov.cn.evil.cn", "https://www.example.gov.cn@a.cn/",
  ])
  func marksALinkToAnotherHost(_ url: String) {
    #expect(
      render("[甲](\(url))")
        == "<p><a href=\"\(url)\" class=\"external\" rel=\"noopener external\">甲"
        + "<span class=\"visually-hidden\">（站外链接）</span></a></p>\n")
  }

  @Test(arguments: [
    "../x.md", "#甲", "mailto:a@b.cn", "tel:12345", "https://www.example.gov.cn/x", "http://WWW.example.gov.cn:8080",
    "/x//y",
  ])
  func doesNotMarkAnotherLink(_ url: String) {
    #expect(!render("[甲](\(url))").contains("external"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "&#1;javascript:alert(1)",
    "javascript&colon;alert(1)", "java&Tab;script:x", #"javascript\:x"#, "vbscript:x", "file:///etc/passwd",
    "data:text/html,x", "data:image/svg+xml,x", "DATA:text/html;base64,x", "&#x20;javascript:x",
    "data:image/png;base64,AA",
  ])
  func refusesADangerousDestination(_ url: String) throws {
    let parsed = parseMarkdown("一\n[二 **三**](<\(url)>)", path: "a.md", firstLine: 5)
    #expect(htmlText(parsed.value) == "<p>一二 <strong>三</strong></p>\n")
    #expect(parsed.value.links.isEmpty)
    let diagnostic = try #require(parsed.diagnostics.first)
    #expect(diagnostic.code.id == "markdown/dangerous-url")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.place?.path == "a.md")
    #expect(diagnostic.place?.range?.start == SourcePosition(line: 6, column: 1))
    #expect(parsed.diagnostics.count == 1)
  }

  @Test func refusesDangerousImagesAutolinksAndReferences() {
    let parsed = parseMarkdown("![图](javascript:x) <javascript:y> [甲][b]\n\n[b]: vbscript:z")
    #expect(htmlText(parsed.value) == "<p>图 javascript:y 甲</p>\n")
    #expect(parsed.diagnostics.count == 3)
  }

  @Test(arguments: ["data:image/png;base64,AA", "data:image/gif;base64,AA", "data:image/jpeg,x", "DATA:IMAGE/WEBP;x"])
  func showsAPictureInItsURL(_ url: String) {
    #expect(render("![图](\(url))") == "<p><img src=\"\(url)\" alt=\"图\" /></p>\n")
  }

  @Test(arguments: ["a:b", "javascript.md", "x/javascript:y", "?javascript:y", "#data:x", "附件:名单.md"])
  func letsOtherDestinationsPass(_ url: String) {
    #expect(parseMarkdown("[甲](\(url))").diagnostics.isEmpty)
  }

  @Test func asksForTheFinalDestination() {
    let document = parseMarkdown("[甲](../postings/2026.md \"题\") ![图](a.png)").value
    var asked: [LinkReference] = []
    let html = htmlText(document) { link in
      asked.append(link)
      return ResolvedLink(href: link.kind == .link ? "../2026 a.html" : "javascript:x")
    }
    #expect(html == "<p><a href=\"../2026%20a.html\" title=\"题\">甲</a> 图</p>\n")
    #expect(asked == document.links)
    #expect(asked.map(\.destination) == ["../postings/2026.md", "a.png"])
  }
}
