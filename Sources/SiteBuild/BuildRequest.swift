package import SiteDiagnostics
package import SiteModel
package import SiteWriter

/// What to build, from where, to where.
package struct BuildRequest: Sendable {
  /// The portal's folder.
  package var source: String
  package var output: String
  /// Takes the place of `base_url`, for a build that is published elsewhere.
  package var baseURL: String?
  /// The day of the build: postings dated later are left out.
  package var asOf: CalendarDay
  /// Warnings stop the publishing, too.
  package var isStrict: Bool
  /// Threads.
  package var jobs: Int

  package init(
    source: String, output: String, baseURL: String? = nil, asOf: CalendarDay, isStrict: Bool = false, jobs: Int
  ) {
    self.source = source
    self.output = output
    self.baseURL = baseURL
    self.asOf = asOf
    self.isStrict = isStrict
    self.jobs = jobs
  }
}

/// What a build made and what it noticed.
package struct BuildResult: Sendable {
  package var diagnostics: [Diagnostic]
  /// The content has errors, or in a strict build warnings.
  package var stopsPublishing: Bool
  /// `nil` if nothing was published, and the last good site stays.
  package var report: WriteReport?
  package var pageCount: Int
  package var itemCount: Int
  package var postingCount: Int
  /// The sources' lines, for showing the diagnostics.
  package var excerpts: SourceExcerpts
}

/// How far a build is, for a progress line.
package enum BuildProgress: Sendable, Hashable {
  case reading
  /// Told every few hundred pages.
  case rendering(done: Int, of: Int)
  case publishing
}
