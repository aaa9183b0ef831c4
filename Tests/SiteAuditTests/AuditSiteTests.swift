import SiteAudit
import SiteDiagnostics
import SiteFixtures
import Testing

struct AuditSiteTests {
  /// A page with which nothing is wrong, but for what the test puts into it.
  private func page(
    _ title: String = "首页", _ body: String = "", tags: [String: String?] = [:], footer: String? = nil
  ) -> String {
    var all: [String: String?] = [
      "SiteName": "门户", "SiteDomain": "www.example.gov.cn", "SiteIDCode": "0000000000", "ColumnName": "首页",
      "ColumnDescription": "首页", "ColumnKeywords": "首页", "ColumnType": "首页",
    ]
    all.merge(tags) { $1 }
    let meta = all.sorted { $0.key < $1.key }.compactMap { name, value in
      value.map { "<meta name=\"\(name)\" content=\"\($0)\">\n" }
    }.joined()
    return """
      <!doctype html>
      <html lang="zh-CN"><head><title>\(title)</title>
      \(meta)<link rel="canonical" href="https://www.example.gov.cn/jczwgk/">
      </head><body><!-- <a href="no-such.html"> --><main id="main">
      \(body)
      </main><footer>\(footer ?? "主办单位：甲 网站标识码：0000000000 某ICP备1号 某公网安备2号")</footer>
      <script>if (1 < 2) document.write("<a href='x.html'>")</script></body></html>
      """
  }

  private func audit(
    _ files: [String: String], limits: AuditLimits = AuditLimits(), jobs: Int = 2
  ) async throws -> [String] {
    let site = BuiltSite(files.map { BuiltFile(path: $0.key, size: $0.value.utf8.count) }) {
      Array((files[$0] ?? "").utf8)
    }
    return try await auditSite(site, in: "site", limits: limits, jobs: jobs).map {
      lineReport(of: $0, in: .english)
    }
  }

  private func home(_ body: String) -> [String: String] { ["index.html": page("首页", body)] }

  @Test func findsNothingWrongWithASoundSite() async throws {
    let files = [
      "index.html": page(
        "首页",
        """
        <a href="a/">甲</a> <a href="a/index.html#x">甲</a> <a href='b%20c.html'>乙</a> <a href=#main>正文</a>
        <a href="https://elsewhere.cn/no">别处</a> <a href="mailto:a@b.cn">信</a> <a href="tel:0871">电话</a> <a href="#top">上</a>
        <a href="https://www.example.gov.cn/jczwgk/a/">甲</a> <a href="/jczwgk/a/">甲</a> <a href="/other/">别处</a>
        <a href="?q=1">问</a> <a href="a?q=1#x">甲</a> <img src="p.png" alt=""> <a href="%E4%B9%99.csv">表</a>
        """),
      "a/index.html": page(
        "甲", "<p id=\"x\"><a href=\"../index.html\">首页</a> <a href=\"..\">首页</a> <a href=\".\">甲</a></p>"),
      "b c.html": page("乙"), "p.png": "x", "乙.csv": "x", "404.html": page("没有"),
    ]
    #expect(try await audit(files) == [])
  }

  @Test func findsDeadLinksAndSaysWhere() async throws {
    var files = home(
      "<a href=\"no&amp;such.html\">甲</a>\n<img alt=\"\" src=\"../p.png\"><a href=\"b.html\">乙</a><form action=\"s.html\">"
    )
    files["b.html"] = page(
      "乙", "<a href=\"no&amp;such.html\">甲</a><a href=\"/jczwgk/x/\">丙</a><a href=\"no&amp;such.html\">甲</a>")
    let found = try await audit(files)
    #expect(found.count == 4 && found.allSatisfy { $0.contains("[site/dead-link]") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("site/b.html:") && $0.contains("'no&such.html' (on 2 pages)") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("site/index.html:13:18: error: nothing is at '../p.png'") }, "\(found)")
  }

  @Test func findsDeadAnchorsOfThePageAndOfOthers() async throws {
    var files = home(
      "<a href=\"b.html#there\">乙</a><a href=\"b.html#%E4%B9%99\">乙</a><a href=\"b.html#gone\">乙</a><a href=\"#nowhere\">此</a>"
    )
    files["b.html"] = page("乙", "<h2 id=\"there\">乙</h2><h2 id=\"乙\">乙</h2>")
    let found = try await audit(files)
    #expect(found.count == 2 && found.allSatisfy { $0.contains("[site/dead-anchor]") }, "\(found)")
    #expect(found.contains { $0.contains("'b.html#gone'") } && found.contains { $0.contains("'#nowhere'") }, "\(found)")
  }

  @Test func findsPagesThatNoLinkReaches() async throws {
    var files = home("<a href=\"a.html\">甲</a>")
    files["a.html"] = page("甲", "<a href=\"b.html\">乙</a>")
    files["b.html"] = page("乙")
    // Two that lead to each other are reached no better.
    files["c.html"] = page("丙", "<a href=\"d.html\">丁</a>")
    files["d.html"] = page("丁", "<a href=\"c.html\">丙</a>")
    files["404.html"] = page("没有")
    let found = try await audit(files)
    #expect(found.map { String($0.prefix { $0 != ":" }) } == ["site/c.html", "site/d.html"], "\(found)")
    #expect(found.allSatisfy { $0.contains("[site/orphan-page]") })
  }

  @Test func asksForTheTagsOfAColumnOrOfAnArticle() async throws {
    let article: [String: String?] = [
      "ColumnName": nil, "ColumnDescription": nil, "ColumnKeywords": nil, "ColumnType": nil, "ArticleTitle": "甲",
      "PubDate": "2026-10-12 09:30", "ContentSource": "甲",
    ]
    #expect(try await audit(["index.html": page(tags: article)]) == [])
    let faults: [(change: [String: String?], found: String)] = [
      (["ContentSource": nil], "'ContentSource' with a value"),
      (["ContentSource": " "], "'ContentSource' with a value"),
      (["SiteName": nil], "'SiteName' with a value"), (["SiteIDCode": ""], "'SiteIDCode' with a value"),
      (["SiteIDCode": "12345"], "has ten characters, not '12345'"),
      (["PubDate": "2026-10-12"], "is written year-month-day hour:minute, not '2026-10-12'"),
      (["PubDate": nil], "'PubDate' with a value"),
    ]
    for (change, words) in faults {
      let found = try await audit(["index.html": page(tags: article.merging(change) { $1 })])
      #expect(found.count == 1 && found[0].contains(words), "\(found)")
    }
    let found = try await audit(["index.html": page(tags: ["ColumnType": nil, "sitename": "x"])])
    #expect(found.count == 1 && found[0].contains("'ColumnType'"), "\(found)")
  }

  @Test func asksForTheIdentifiersOfTheFooter() async throws {
    let found = try await audit([
      "index.html": page("首页", "<a href=\"a.html\">主办单位</a>", footer: "主办单位：甲 某ICP备1号"), "a.html": page("甲"),
    ])
    #expect(found.count == 2 && found.allSatisfy { $0.hasPrefix("site/index.html: ") }, "\(found)")
    for words in ["'公网安备'", "'网站标识码'"] { #expect(found.contains { $0.contains(words) }, "\(found)") }
    let without = try await audit(["index.html": page(footer: "").replacing("<footer></footer>", with: "主办单位")])
    #expect(without.count == 4, "what stands elsewhere is no footer: \(without)")
  }

  @Test func findsWhatStandsTwice() async throws {
    var files = home(
      "<p id=\"x\"></p><p id='x'></p><p id=\"x\"></p><svg><title>图</title></svg><a href=\"a.html\">甲</a><a href=\"b.html\">乙</a>"
    )
    files["a.html"] = page("同名")
    files["b.html"] = page("\n同名 ")
    let found = try await audit(files)
    #expect(found.count == 2, "\(found)")
    #expect(found[0].contains("2 pages have the title '同名' [site/repeated-title]"), "\(found)")
    #expect(
      found[1].hasPrefix("site/index.html:") && found[1].contains("a page has the id 'x' once [site/repeated-id]"),
      "\(found)")
  }

  @Test func missesATitle() async throws {
    let found = try await audit(["index.html": page("")])
    #expect(found.count == 1 && found[0].contains("warning: every page has a title"), "\(found)")
  }

  @Test func weighsAPageWithItsPictures() async throws {
    var limits = AuditLimits()
    (limits.page, limits.whole) = (20_000, 40_000)
    var files = home(
      "<img src=\"p.png\" alt=\"\"><img src=\"p.png\" alt=\"\"><a href=\"large.csv\">表</a><a href=\"b.html\">乙</a>")
    files["p.png"] = String(repeating: "x", count: 30_000)
    files["large.csv"] = String(repeating: "x", count: 90_000)
    files["b.html"] = page("乙", String(repeating: "x", count: 21_000))
    #expect(try await audit(files, limits: limits).map { $0.split(separator: " ").first } == ["site/b.html:"])
    files["p.png"] = String(repeating: "x", count: 39_900)
    let found = try await audit(files, limits: limits)
    #expect(found.count == 2 && found[1].contains("a page with its pictures weighs at most 39 KB"), "\(found)")
  }

  @Test func saysTheSameWhateverTheNumberOfThreads() async throws {
    var files = home((0..<300).map { "<a href=\"p/\($0).html\">\($0)</a>" }.joined())
    for number in 0..<299 {
      files["p/\(number).html"] = page("第\(number % 250)页", "<a href=\"\(number % 7).htm\">x</a>")
    }
    let found = try await audit(files, jobs: 1)
    #expect(found.count == 57 && found.contains { $0.contains("'p/299.html'") }, "\(found.count)")
    for jobs in 2...4 { #expect(try await audit(files, jobs: jobs) == found) }
  }

  /// Pages of which anything may be missing: nothing of them ends the program.
  @Test(arguments: 0..<8) func readsAnyBytes(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let whole = Array(
      page("首页", "<a href=\"a.html#x\" title='&#x4E00;&amp;'>甲</a><img src=p.png><p id=a id=a><br/>").utf8)
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes = Array(bytes.prefix(max(place, 1)))
        }
      }
      let content = bytes
      let site = BuiltSite([BuiltFile(path: "index.html", size: content.count)]) { _ in content }
      _ = try await auditSite(site, in: "", jobs: 1)
    }
  }
}
