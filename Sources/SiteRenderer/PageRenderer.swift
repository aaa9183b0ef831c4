import SiteDiagnostics
import SiteMarkdown
import SiteModel
import SiteTemplates

/// What all pages are made with: an object, which each page holds while it is made.
final class PageRenderer: Sendable {
  let frames: PageFrames
  let templates: TemplateLibrary
  let body: @Sendable (Posting) throws -> Prose
  let markdown: MarkdownOptions
  /// Types whose pages nobody wants and whose templates have nothing to say.
  let idleTypes: Set<PageType>

  init(
    frames: PageFrames, templates: TemplateLibrary, body: @escaping @Sendable (Posting) throws -> Prose,
    markdown: MarkdownOptions, idleTypes: Set<PageType>
  ) {
    self.frames = frames
    self.templates = templates
    self.body = body
    self.markdown = markdown
    self.idleTypes = idleTypes
  }

  /// One page: the values of its kind, put through the template of its kind.
  ///
  /// - Parameter url: where it stands, which the caller knows already.
  /// - Returns: its file, what came of making it, and its author's words for the search.
  func render(_ page: Page, at url: String) throws -> (file: OutputFile, byProducts: ByProducts, text: String) {
    let links = frames.links
    let site = links.site
    var making = PageMaking(page, at: url, self)
    switch page {
    case .home:
      let introduction = making.words(site.introduction)
      making.fill(HomePage(of: links, introduction: introduction.html))
    case .organisation(let index):
      let introduction = making.words(site.organisations[index].introduction)
      making.fill(OrganisationPage(of: index, links: links, introduction: introduction.html))
    case .item(let item):
      making.fill(ItemPage(of: item, links: links))
    case .posting(let index):
      let posting = site.postings[index]
      let text = posting.access == .onRequest ? .onRequest : making.words(try body(posting))
      making.byProducts.copies.formUnion(posting.publicAttachments.map(ByProducts.Copy.init))
      making.fill(PostingPage(of: index, links: links, body: text))
    case .postings(let organisation, let number):
      making.fill(PostingListPage(of: organisation, number: number, links: links))
    case .laws: making.fill(LawRegisterPage(of: links))
    case .law(let index):
      making.fill(LawPage(of: index, links: links))
    case .channels: making.fill(ChannelRegisterPage(of: links))
    case .channel(let index):
      making.fill(ChannelPage(of: index, links: links))
    case .domains: making.fill(DomainRegisterPage(of: links))
    case .domain(let index):
      making.fill(DomainPage(of: index, links: links))
    case .search: making.fill(SearchPage(of: links, script: frames.searchScript, indexScript: frames.searchIndexScript))
    case .sitemap: making.fill(SitemapPage(of: links))
    case .notFound: making.fill(NotFoundPage(sections: links.sections))
    }
    return (OutputFile(path: url, bytes: making.bytes), making.byProducts, making.text)
  }

  /// What the search knows of a page; `nil` if it does not find it.
  ///
  /// - Parameter text: the words of the page's author, if the page was made just now.
  func searchEntry(of page: Page, text: String? = nil) throws -> SearchEntry? {
    let site = frames.links.site
    func words(_ prose: @autoclosure () throws -> Prose?) rethrows -> String {
      try text ?? prose().map { SiteRenderer.render($0, root: "", site: site, options: markdown).text } ?? ""
    }
    switch page {
    case .organisation(let index):
      return .organisation(index, text: words(site.organisations[index].introduction), site: site)
    case .item(let item): return .item(item, site: site)
    case .posting(let index):
      let posting = site.postings[index]
      let words = try words(posting.access == .onRequest ? nil : try body(posting))
      return .posting(index, text: words, site: site)
    case .law(let index): return .law(index, site: site)
    case .channel(let index): return .channel(index, site: site)
    case .domain(let index): return .domain(index, site: site)
    case .home, .postings, .laws, .channels, .domains, .search, .sitemap, .notFound: return nil
    }
  }
}

/// A page while it is made.
private struct PageMaking {
  let page: Page
  let url: String
  let root: String
  private let renderer: PageRenderer
  private(set) var bytes: [UInt8] = []
  var byProducts = ByProducts()
  /// The author's words without markup.
  private(set) var text = ""

  init(_ page: Page, at url: String, _ renderer: PageRenderer) {
    self.page = page
    self.url = url
    self.renderer = renderer
    root = page == .notFound ? renderer.frames.absoluteRoot : relativeRoot(of: url)
  }

  /// Puts the page's own values, within what all pages have, through its template.
  mutating func fill<Body: TemplateRecord>(_ body: @autoclosure () -> Body) {
    let type = page.template(in: renderer.frames.links.site)
    if renderer.idleTypes.contains(type) { return }
    byProducts.diagnostics += renderer.templates.render(
      type.rawValue, body(), within: renderer.frames.frame(of: page, url: url, root: root), page: url, into: &bytes)
  }

  /// The HTML of an author's words; their diagnostics and files go with the page.
  mutating func words(_ prose: Prose?) -> RenderedProse {
    guard let prose else { return RenderedProse() }
    let site = renderer.frames.links.site
    let words = SiteRenderer.render(prose, root: root, site: site, options: renderer.markdown) {
      [body = renderer.body] in
      try? body(site.postings[$0])
    }
    byProducts.diagnostics += words.diagnostics
    byProducts.copies.formUnion(words.files.map(ByProducts.Copy.init))
    byProducts.lookups += words.lookups
    text = words.text
    return words
  }
}

/// `xishan/kaiyuan/index.html` → `../../`.
func relativeRoot(of url: String) -> String {
  let depth = url.utf8.count { $0 == UInt8(ascii: "/") }
  return depth < roots.count ? roots[depth] : String(repeating: "../", count: depth)
}

/// Those of the depths that nearly all pages have.
private let roots = (0..<8).map { String(repeating: "../", count: $0) }

extension ByProducts.Copy {
  init(_ attachment: Attachment) { self.init(path: attachment.url, source: attachment.path) }
}

extension RenderedProse {
  /// What stands in place of a text that is given on request only (依申请公开).
  static let onRequest = RenderedProse(html: Array("<p>本信息属于依申请公开信息，正文不在网上公布。请向发布机构提出申请。</p>\n".utf8))
}
