import SiteBuild
import SiteDiagnostics
import SiteModel
import Synchronization

/// What is known to be wrong with the portal: what reading it finds, and what making its pages finds.
final class KnownProblems: Sendable {
  private struct Known: Sendable {
    var ofPortal: [Diagnostic] = []
    var ofPages: [Diagnostic] = []
    /// The findings that the authors let stand.
    var exceptions: [CheckException] = []
    var list = ProblemList()

    mutating func compare(on site: SiteOnDemand) -> (all: [Diagnostic], news: ProblemNews) {
      let all = finished(ofPortal + ofPages, letting: exceptions)
      return (all, list.replace(with: all, site.excerpts(hidingWhatIsPrivateIn: all)))
    }
  }

  /// Guards what two tasks find: one reads, the other makes all pages.
  private let known = Mutex(Known())

  /// After a change of some files.
  func examine(_ portal: PortalInMemory, changed paths: Set<String>) -> (all: [Diagnostic], news: ProblemNews) {
    let (ofPortal, ofPages) = (portal.problems, portal.site.problems(madeFrom: paths))
    return known.withLock { known in
      known.exceptions = portal.exceptions
      known.ofPortal = ofPortal
      known.ofPages = known.ofPages.filter { !paths.contains($0.place?.path ?? "") } + ofPages
      return known.compare(on: portal.site)
    }
  }

  /// After all pages were made.
  func note(_ survey: SiteSurvey, of site: SiteOnDemand) -> (all: [Diagnostic], news: ProblemNews) {
    known.withLock { known in
      known.ofPages = survey.diagnostics
      return known.compare(on: site)
    }
  }
}
