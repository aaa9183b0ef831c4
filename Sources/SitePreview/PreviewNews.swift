package import SiteDiagnostics
package import SiteReader

/// What a preview tells the terminal.
package enum PreviewNews: Sendable {
  case watching(Watching)
  /// The first page can be asked for.
  ///
  /// - Parameter isOtherPort: the one that was wished for is taken.
  case ready(address: String, isOtherPort: Bool, after: Duration)
  /// The portal is shown as its files are now.
  case updated(UpdateNews)
  /// All pages have been made once since the last change, in the background.
  case surveyed(ProblemNews)
  /// Files cannot be read; what was shown before stays.
  case failed(ReadError)
}

package struct UpdateNews: Sendable {
  /// The paths that have changed; empty if only a look could tell, and nothing has.
  package var paths: [String]
  /// From the system's telling to the first page that can be asked for.
  package var duration: Duration
  package var problems: ProblemNews
}

/// What is wrong now and was not before, and the reverse.
package struct ProblemNews: Sendable {
  package var new: [Diagnostic]
  package var mended: [Diagnostic]
  package var excerpts: SourceExcerpts
}
