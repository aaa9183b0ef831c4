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
  /// The folder in which this build finds what the one before left, and leaves what the next one needs; `nil` for a build
  /// from nothing that leaves nothing.
  package var cache: String?
  /// Of the bytes of the program that builds: another program's cache is not to be trusted. Asked for only if there is a
  /// cache, for it costs some milliseconds.
  package var program: @Sendable () -> Fingerprint

  package init(
    source: String, output: String, baseURL: String? = nil, asOf: CalendarDay, isStrict: Bool = false, jobs: Int,
    cache: String? = nil, program: @escaping @Sendable () -> Fingerprint = { .ofNothing }
  ) {
    self.cache = cache
    self.program = program
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
  /// What the authors let stand; each exception is told among the diagnostics.
  package var letStand: [LetStand] = []
}

/// The stage at which a build is, for a progress line and for timing.
package enum BuildProgress: Sendable, Hashable {
  case reading
  case checking
  /// Told every few hundred pages.
  case rendering(done: Int, of: Int)
  case publishing
  /// Keeping for the next build what this one knows.
  case remembering
}
