import SiteDiagnostics
import SiteModel
import SiteTemplates

/// What all pages are made with.
struct PageRenderer: Sendable {
  let frames: PageFrames
  let templates: TemplateLibrary
  let body: @Sendable (Posting) throws -> Prose

  /// One page: the values of its kind, put through the template of its kind.
  func render(_ page: Page) throws -> (file: OutputFile, rendered: RenderedPage) {
    let links = frames.links
    let site = links.site
    let url = page.url(in: site)
    let root = page == .notFound ? frames.absoluteRoot : relativeRoot(of: url)
    var output: [UInt8] = []
    var rendered = RenderedPage()

    func fill(_ body: some TemplateRecord) {
      rendered.byProducts.diagnostics += templates.render(
        page.template(in: site).rawValue, body, within: frames.frame(of: page, url: url, root: root), page: url,
        into: &output)
    }

    /// The HTML of an author's words; their diagnostics and files go with the page.
    func words(_ prose: Prose?) -> RenderedProse {
      guard let prose else { return RenderedProse() }
      let words = SiteRenderer.render(prose, root: root, site: site)
      rendered.byProducts.diagnostics += words.diagnostics
      rendered.byProducts.copies.formUnion(words.files.map(ByProducts.Copy.init))
      rendered.byProducts.lookups += words.lookups
      return words
    }

    switch page {
    case .home: fill(HomePage(of: links, introduction: words(site.introduction).html))
    case .organisation(let index):
      let introduction = words(site.organisations[index].introduction)
      fill(OrganisationPage(of: index, links: links, introduction: introduction.html))
      rendered.searchEntry = .organisation(index, url: url, text: introduction.text, site: site)
    case .item(let item):
      fill(ItemPage(of: item, links: links))
      rendered.searchEntry = .item(item, url: url, site: site)
    case .posting(let index):
      let posting = site.postings[index]
      let text = posting.access == .onRequest ? .onRequest : words(try body(posting))
      rendered.byProducts.copies.formUnion(posting.publicAttachments.map(ByProducts.Copy.init))
      fill(PostingPage(of: index, links: links, body: text))
      rendered.searchEntry = .posting(index, url: url, text: text.text, site: site)
    case .postings(let organisation, let number): fill(PostingListPage(of: organisation, number: number, links: links))
    case .laws: fill(LawRegisterPage(of: links))
    case .law(let index):
      fill(LawPage(of: index, links: links))
      rendered.searchEntry = .law(index, url: url, site: site)
    case .channels: fill(ChannelRegisterPage(of: links))
    case .channel(let index):
      fill(ChannelPage(of: index, links: links))
      rendered.searchEntry = .channel(index, url: url, site: site)
    case .domains: fill(DomainRegisterPage(of: links))
    case .domain(let index):
      fill(DomainPage(of: index, links: links))
      rendered.searchEntry = .domain(index, url: url, site: site)
    case .search: fill(SearchPage(of: links, script: frames.searchScript))
    case .sitemap: fill(SitemapPage(of: links))
    case .notFound: fill(NotFoundPage(sections: links.sections))
    }
    return (OutputFile(path: url, bytes: output), rendered)
  }

  /// What the search knows of a page that need not be made again.
  func searchEntry(of page: Page) throws -> SearchEntry? {
    let site = frames.links.site
    let url = page.url(in: site)
    func text(_ prose: Prose?) -> String { prose.map { SiteRenderer.render($0, root: "", site: site).text } ?? "" }
    switch page {
    case .organisation(let index):
      return .organisation(index, url: url, text: text(site.organisations[index].introduction), site: site)
    case .item(let item): return .item(item, url: url, site: site)
    case .posting(let index):
      let posting = site.postings[index]
      let prose = posting.access == .onRequest ? nil : try body(posting)
      return .posting(index, url: url, text: text(prose), site: site)
    case .law(let index): return .law(index, url: url, site: site)
    case .channel(let index): return .channel(index, url: url, site: site)
    case .domain(let index): return .domain(index, url: url, site: site)
    case .home, .postings, .laws, .channels, .domains, .search, .sitemap, .notFound: return nil
    }
  }
}

/// `xishan/kaiyuan/index.html` → `../../`.
func relativeRoot(of url: String) -> String {
  String(repeating: "../", count: url.utf8.count { $0 == UInt8(ascii: "/") })
}

extension ByProducts.Copy {
  init(_ attachment: Attachment) { self.init(path: attachment.url, source: attachment.path) }
}

extension RenderedProse {
  /// What stands in place of a text that is given on request only (依申请公开).
  static let onRequest = RenderedProse(html: "<p>本信息属于依申请公开信息，正文不在网上公布。请向发布机构提出申请。</p>\n")
}
