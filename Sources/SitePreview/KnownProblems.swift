import SiteDiagnostics
import Synchronization

/// What is known to be wrong with the portal: what reading it finds, and what making its pages finds.
final class KnownProblems: Sendable {
  private struct Known: Sendable {
    var ofPortal: [Diagnostic] = []
    var ofPages: [Diagnostic] = []
    var list = ProblemList()

    mutating func compare(_ excerpts: SourceExcerpts) -> (all: [Diagnostic], news: ProblemNews) {
      var seen: Set<Diagnostic> = []
      let all = (ofPortal + ofPages).filter { seen.insert($0).inserted }.sortedByPlace()
      let news = list.replace(with: all, excerpts)
      return (all, news)
    }
  }

  /// Guards what two tasks find: one reads, the other makes all pages.
  private let known = Mutex(Known())

  /// After a change.
  ///
  /// - Parameters:
  ///   - ofPortal: all that reading finds now.
  ///   - ofPages: what making those pages finds that are made from some files.
  func replace(
    _ ofPortal: [Diagnostic], ofPages: [Diagnostic], from paths: Set<String>, excerpts: SourceExcerpts
  ) -> (all: [Diagnostic], news: ProblemNews) {
    known.withLock { known in
      known.ofPortal = ofPortal
      known.ofPages = known.ofPages.filter { !paths.contains($0.place?.path ?? "") } + ofPages
      return known.compare(excerpts)
    }
  }

  /// After all pages were made.
  func replace(ofPages: [Diagnostic], excerpts: SourceExcerpts) -> (all: [Diagnostic], news: ProblemNews) {
    known.withLock { known in
      known.ofPages = ofPages
      return known.compare(excerpts)
    }
  }
}
