package import SiteDiagnostics
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
package final class RenderedPage: Sendable {
  package let searchEntry: SearchEntry?
  /// Files of the content that the page needs beside it.
  package let copies: [OutputFile]
  package let diagnostics: [Diagnostic]

  init(searchEntry: SearchEntry?, copies: [OutputFile], diagnostics: [Diagnostic]) {
    self.searchEntry = searchEntry
    self.copies = copies
    self.diagnostics = diagnostics
  }
}

/// Makes pages of a site, on several threads.
///
/// The same site, templates and settings give the same bytes, whatever the number of threads.
///
/// - Parameters:
///   - body: the text of a posting; asked on any thread, as is `emit`.
///   - emit: takes each page's file as soon as it is made.
///   - each: takes what else came of each page, in the order of `pages`.
/// - Throws: what `body` and `emit` throw.
package func renderPages(
  _ pages: [Page], of site: Site, links: SiteLinks, templates: TemplateLibrary, settings: RenderSettings,
  body: @escaping @Sendable (Posting) throws -> Prose, emit: @escaping @Sendable (OutputFile) throws -> Void,
  each: (RenderedPage) throws -> Void
) async throws {
  let renderer = PageRenderer(frames: PageFrames(links: links, settings: settings), templates: templates, body: body)
  try await inParallel(pages, jobs: settings.jobs) { page in
    let (file, rendered) = try renderer.render(page)
    try emit(file)
    return rendered
  } each: { rendered in
    try each(rendered)
  }
}
