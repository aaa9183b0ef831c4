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

/// What came of pages beside their files: of one, or of all of a folder that were kept together.
package struct RenderedPage: Sendable {
  /// `nil` for a page that the search does not find, and where nobody needs its words.
  package var searchEntry: SearchEntry?
  package var byProducts = ByProducts()
  package var pageCount = 1
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
///   - each: takes what else came of the pages, in the order of `pages`.
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
  let finisher = PageFinisher(renderer: renderer, keys: keys, output: output, needsText: needsText)
  let folders = PageFolder.all(in: pages, of: keys.site)
  var kept: [ByProducts?] = []
  try await inParallel(folders, jobs: settings.jobs) {
    finisher.keep($0, of: pages)
  } each: {
    kept.append($0)
  }
  var notes = PageFolderNotes(folders)
  var next = pages.startIndex
  func finishPages(upTo end: Int) async throws {
    try await inParallel(pages[next..<end], jobs: settings.jobs, work: finisher.finish) { page in
      notes.add(page, at: next, keys, output)
      next += 1
      try each(page.rendered)
    }
  }
  for (folder, byProducts) in zip(folders, kept) {
    guard let byProducts else { continue }
    try await finishPages(upTo: folder.pages.lowerBound)
    next = folder.pages.upperBound
    try each(RenderedPage(byProducts: byProducts, pageCount: folder.pages.count))
  }
  try await finishPages(upTo: pages.endIndex)
}

/// Makes pages, or keeps those that an earlier build made of the same.
private struct PageFinisher: Sendable {
  let renderer: PageRenderer
  let keys: SiteKeys
  let output: SiteOutput
  let needsText: @Sendable (Int?) -> Bool

  func finish(_ page: Page) throws -> FinishedPage {
    let (site, key) = (keys.site, keys.key(of: page))
    let url = page.url(in: site)
    var finished = FinishedPage(path: Fingerprint(of: url), key: key)
    var text: String?
    if let made = output.keeps(url, key: { keys.key(key, of: $0) }) {
      (finished.written, finished.rendered.byProducts) = (made.written, made.byProducts ?? ByProducts())
    } else {
      let made = try renderer.render(page, at: url)
      (text, finished.rendered.byProducts) = (made.text, made.byProducts)
      finished.written = try output.put(
        made.file, key: keys.key(key, of: made.byProducts) ?? .ofNothing, byProducts: made.byProducts)
    }
    if needsText(page.organisation(in: site)) {
      finished.rendered.searchEntry = try renderer.searchEntry(of: page, text: text)
    }
    return finished
  }

  /// Keeps all pages of a folder, if nothing has changed of any.
  ///
  /// - Returns: what came of making them; `nil` if they have to be looked at one by one.
  func keep(_ folder: PageFolder, of pages: [Page]) -> ByProducts? {
    if needsText(folder.organisation) { return nil }
    return output.keeps(pagesIn: folder.path) { keys.key(keys.key(of: pages[folder.pages]), of: $0) }
  }
}
