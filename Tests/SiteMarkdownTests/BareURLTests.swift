import SiteDiagnostics
import Testing

@testable import SiteMarkdown

@Suite struct BareURLTests {
  @Test(arguments: [
    ("访问https://www.example.gov.cn/zwgk/，或来电", "https://www.example.gov.cn/zwgk/"),
    ("（https://a.cn/b(c)）", "https://a.cn/b(c)"),
    ("见https://a.cn/路径", "https://a.cn/"),
    ("“https://a.cn/q?x=1”", "https://a.cn/q?x=1"),
    ("https://a.cn……", "https://a.cn"),
    ("https://a.cn。", "https://a.cn"),
    ("见HTTPS://A.cn/x。", "HTTPS://A.cn/x"),
    ("https://a.cn/~u/~v~。", "https://a.cn/~u/~v"),
    ("https://a.cn:8080/x;y!", "https://a.cn:8080/x;y"),
    ("https://a.cn\u{3000}后", "https://a.cn"),
  ])
  func endsBeforeChineseText(_ text: String, _ url: String) {
    let links = parseMarkdown(text).value.links
    #expect(links.map(\.destination) == [url])
  }

  @Test(arguments: [
    ("网址www.gov.cn。", "http://www.gov.cn", "www.gov.cn"),
    ("邮箱zwgk@example.gov.cn，", "mailto:zwgk@example.gov.cn", "zwgk@example.gov.cn"),
  ])
  func addsTheScheme(_ text: String, _ url: String, _ shown: String) {
    #expect(render(text, .gfm).contains("<a href=\"\(url)\">\(shown)</a>"))
  }

  @Test(arguments: [
    "https://", "http:/a.cn", "xhttp://a.cn", "www.", "a@b", "@b.cn", "www.a_b.c_d", "`https://a.cn`", "https://，",
  ])
  func leavesAloneWhatIsNone(_ text: String) {
    #expect(parseMarkdown(text).value.links.isEmpty)
  }

  @Test func makesNoLinkWithinALink() {
    let links = parseMarkdown("[见https://a.cn和www.b.cn](https://c.cn)").value.links
    #expect(links.map(\.destination) == ["https://c.cn"])
  }

  @Test func isOffIfTheOptionsSaySo() {
    var options = MarkdownOptions()
    options.linksBareURLs = false
    #expect(parseMarkdown("https://a.cn www.a.cn x@a.cn", options: options).value.links.isEmpty)
  }
}
