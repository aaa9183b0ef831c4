import SiteDiagnostics
import SiteModel
import SiteReader
import SiteRenderer
import SiteTemplates
import Synchronization
import Testing

struct RenderPagesTests {
  /// Pages of a site with one template for each type: `<address>|<what the template says>`.
  private func render(_ files: [String: String], _ type: PageType, _ template: String) async throws -> [String] {
    let day = try #require(CalendarDay("2026-11-21"))
    let tree = SourceTree(files)
    let site = try await readSite(from: tree, asOf: day, jobs: 1).value
    let sources = PageType.allCases.map {
      TemplateSource(name: $0.rawValue, path: "\($0).mustache", text: $0 == type ? template : "")
    }
    let pages = Mutex<[String]>([])
    let templates = compileTemplates(sources).value
    let settings = RenderSettings(asOf: day, assets: ["site.css": "assets/site.x.css"], jobs: 1)
    try await renderPages(
      Page.all(of: site), keys: SiteKeys(of: site, templates: templates, settings: settings),
      links: SiteLinks(site, downloads: { _ in [:] }), templates: templates, settings: settings,
      body: { try readBody(of: $0, from: tree) },
      output: SiteOutput { file in
        guard case .bytes(let bytes) = file.content, !bytes.isEmpty else { return }
        pages.withLock { $0.append(file.path + "|" + String(decoding: bytes, as: UTF8.self)) }
      }, needsText: { _ in false }, each: { _ in })
    return pages.withLock { $0 }
  }

  private let community = ["content/x/district.yml": "name: 区\n", "content/x/a/community.yml": "name: 社区\n"]

  @Test func everyPageTypeHasARecordOfFields() {
    for type in PageType.allCases { #expect(!type.schema.fields.isEmpty, "\(type)") }
  }

  @Test func leadsToTheRootFromEveryDepth() async throws {
    #expect(
      try await render(community, .community, "{{root}}|{{stylesheet}}") == ["x/a/index.html|../../|assets/site.x.css"])
    #expect(try await render(community, .home, "[{{root}}]") == ["index.html|[]"])
  }

  @Test func thePageNotFoundLeadsFromTheRootOfTheHost() async throws {
    #expect(try await render(community, .notFound, "{{root}}") == ["404.html|/"])
    let settings = ["sitegen.yml": "base_url: https://a.cn/b/c/\n"]
    #expect(try await render(settings, .notFound, "{{root}}") == ["404.html|/b/c/"])
  }

  @Test func theCanonicalAddressDoesWithoutIndex() async throws {
    let files = community.merging(["sitegen.yml": "base_url: https://a.cn/b/\n"]) { $1 }
    #expect(try await render(files, .community, "{{canonical}}") == ["x/a/index.html|https://a.cn/b/x/a/"])
    #expect(try await render(community, .community, "[{{canonical}}]") == ["x/a/index.html|[]"])
  }

  @Test func breadcrumbsLeadDownToThePage() async throws {
    let pages = try await render(
      community, .community, "{{#breadcrumbs}}{{title}} {{url}}{{#is_current}} here{{/is_current}};{{/breadcrumbs}}")
    #expect(pages == ["x/a/index.html|首页 index.html;区 x/index.html;社区 x/a/index.html here;"])
  }

  @Test func linksInATextLeadToPagesCopiesAndTables() async throws {
    var files = community
    files["content/x/a/postings/2026-01-01-a.md"] =
      "---\ntitle: 甲\n---\n[乙](2026-01-02-b.md#c)[文](f.txt)[外](https://b.cn/)[根](/laws/)[上](../)[页](../items/1.html)\n"
    files["content/x/a/postings/2026-01-02-b.md"] = "---\ntitle: 乙\n---\n"
    files["content/x/a/postings/f.txt"] = "x"
    let page = try #require(try await render(files, .posting, "{{{body_html}}}").first { $0.contains("-a.html|") })
    for address in [
      "../../../x/a/postings/2026-01-02-b.html#c", "../../../x/a/postings/f.txt", "https://b.cn/", "../../../laws/",
      "../", "../items/1.html",
    ] {
      #expect(page.contains("href=\"\(address)\""), "\(address) in \(page)")
    }
  }

  @Test(arguments: ["2026-01-02-b.md", "./2026-01-02-b.md", "../postings/2026-01-02-b.md", "2026%2D01-02-b.md"])
  func aFileIsTheSameHoweverALinkNamesIt(_ destination: String) async throws {
    var files = community
    files["content/x/a/postings/2026-01-01-a.md"] = "---\ntitle: 甲\n---\n[乙](\(destination)?d#c)\n"
    files["content/x/a/postings/2026-01-02-b.md"] = "---\ntitle: 乙\n---\n"
    let page = try #require(try await render(files, .posting, "{{{body_html}}}").first { $0.contains("-a.html|") })
    #expect(page.contains("href=\"../../../x/a/postings/2026-01-02-b.html?d#c\""), "\(page)")
  }

  @Test func dividesPostingsIntoPages() async throws {
    var files = ["sitegen.yml": "page_size: 2\n"]
    for number in 1...5 { files["content/postings/2026-01-0\(number)-p.md"] = "---\ntitle: 第\(number)条\n---\n" }
    let pages = try await render(
      files, .postings,
      "{{#postings}}{{title}} {{/postings}}{{#pager}}{{previous_url}}<{{current}}>{{next_url}}{{/pager}}")
    #expect(
      pages == [
        "postings/index.html|第5条 第4条 <1>postings/page-2.html",
        "postings/page-2.html|第3条 第2条 postings/index.html<2>postings/page-3.html",
        "postings/page-3.html|第1条 postings/page-2.html<3>",
      ])
  }

  @Test func aPostingWithoutAnHourIsDatedAtMidnightInItsTags() async throws {
    let files = ["content/postings/2026-01-01-a.md": "---\ntitle: 甲\nissuer: 办公室\n---\n"]
    let pages = try await render(files, .posting, "{{#meta}}{{name}}={{content}};{{/meta}}")
    #expect(pages.first?.contains("ArticleTitle=甲;PubDate=2026-01-01 00:00;ContentSource=办公室;") == true, "\(pages)")
  }
}
