package import SiteModel

/// What to show, and where.
package struct PreviewRequest: Sendable {
  /// The portal's folder.
  package var source: String
  package var host: String
  /// The first port to try.
  package var port: Int
  /// The day for which the portal is shown.
  package var asOf: CalendarDay
  package var baseURL: String?
  /// Threads that read and make what is not asked for.
  package var jobs: Int
  /// Looks through the folder every second instead of being told of changes.
  package var looksForChanges: Bool

  package init(
    source: String, host: String, port: Int, asOf: CalendarDay, baseURL: String? = nil, jobs: Int,
    looksForChanges: Bool = false
  ) {
    self.source = source
    self.host = host
    self.port = port
    self.asOf = asOf
    self.baseURL = baseURL
    self.jobs = jobs
    self.looksForChanges = looksForChanges
  }
}
