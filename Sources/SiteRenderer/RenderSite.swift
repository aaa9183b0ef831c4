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

/// A page as it will be served, with what the search knows of it.
package struct RenderedPage: Sendable {
  package var file: OutputFile
  package var searchEntry: SearchEntry?
  /// Files of the content that the page needs beside it.
  package var copies: [OutputFile]
  package var diagnostics: [Diagnostic]
}

/// All pages of a site, in the order of `Page.all`, on several threads.
///
/// The same site, templates and settings give the same bytes, whatever the number of threads.
package func renderPages(
  of site: Site, links: SiteLinks, templates: TemplateLibrary, settings: RenderSettings
) async -> [RenderedPage] {
  let frames = PageFrames(links: links, settings: settings)
  return await inParallel(Page.all(of: site), jobs: settings.jobs) { render($0, frames: frames, templates: templates) }
}
