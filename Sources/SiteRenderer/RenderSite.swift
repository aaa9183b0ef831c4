import SiteMarkdown
package import SiteModel
package import SiteTemplates

/// Everything that a site's pages are made from beside the site.
package struct RenderSettings: Sendable {
  /// The day of the build.
  package var asOf: CalendarDay
  /// The fingerprinted addresses of the style sheet and the scripts, by their name in `templates/assets/`.
  package var assets: [String: String]
  /// How many pages are made at once.
  package var jobs: Int

  package init(asOf: CalendarDay, assets: [String: String], jobs: Int) {
    self.asOf = asOf
    self.assets = assets
    self.jobs = jobs
  }
}

/// What came of a page beside its file.
package struct RenderedPage: Sendable {
  /// `nil` for a page that the search does not find, and where nobody needs its words.
  package var searchEntry: SearchEntry?
  package var byProducts = ByProducts()
}

/// Makes single pages of a site, whenever one is asked for, on any thread.
package struct PageMaker: Sendable {
  private let renderer: PageRenderer

  /// - Parameter body: the text of a posting.
  package init(
    links: SiteLinks, templates: TemplateLibrary, settings: RenderSettings,
    body: @escaping @Sendable (Posting) throws -> Prose
  ) {
    renderer = PageRenderer(
      frames: PageFrames(links: links, settings: settings), templates: templates, body: body,
      markdown: MarkdownOptions(of: links.site.portal), idleTypes: [])
  }

  /// - Returns: the page's file, as a build writes it, and what came of making it.
  /// - Throws: what `body` throws.
  package func make(_ page: Page) throws -> (bytes: [UInt8], byProducts: ByProducts) {
    let made = try renderer.render(page, at: page.url(in: renderer.frames.links.site))
    guard case .bytes(let bytes) = made.file.content else { return ([], made.byProducts) }
    return (bytes, made.byProducts)
  }
}

/// Makes pages of a site, on several threads; those that an earlier build made of the same are kept.
///
/// The same site, templates and settings give the same bytes, whatever the number of threads.
///
/// - Parameters:
///   - body: the text of a posting; asked on any thread.
///   - needsText: whether the search needs the words of an organisation's pages; `nil` asks for those of none.
///   - each: takes what else came of each page, in the order of `pages`.
/// - Throws: what `body` and `output` throw.
package func renderPages(
  _ pages: [Page], keys: SiteKeys, links: SiteLinks, templates: TemplateLibrary, settings: RenderSettings,
  body: @escaping @Sendable (Posting) throws -> Prose, output: SiteOutput,
  needsText: @escaping @Sendable (Int?) -> Bool, each: (RenderedPage) throws -> Void
) async throws {
  // A check asks for what there is to say, and of a template that is known to be right nothing is.
  let idleTypes = output.takesFiles ? [] : PageType.allCases.filter { templates.isRight(for: $0) }
  let renderer = PageRenderer(
    frames: PageFrames(links: links, settings: settings), templates: templates, body: body,
    markdown: MarkdownOptions(of: links.site.portal), idleTypes: Set(idleTypes))
  try await inParallel(pages, jobs: settings.jobs) { page in
    let key = keys.key(of: page)
    let url = page.url(in: links.site)
    let needsText = needsText(page.organisation(in: links.site))
    if let byProducts = output.keeps(url, key: { keys.key(key, of: $0) }) {
      let entry = needsText ? try renderer.searchEntry(of: page) : nil
      return RenderedPage(searchEntry: entry, byProducts: byProducts)
    }
    let (file, byProducts, text) = try renderer.render(page, at: url)
    try output.put(file, key: keys.key(key, of: byProducts) ?? .ofNothing, byProducts: byProducts)
    let entry = needsText ? try renderer.searchEntry(of: page, text: text) : nil
    return RenderedPage(searchEntry: entry, byProducts: byProducts)
  } each: { rendered in
    try each(rendered)
  }
}
