import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownCitation = DiagnosticCode(
    "law/unknown", .warning,
    "An item cites a law or document that `laws.yml` does not have, so the page cannot link it or say whether it is in force."
  )
}

func unknownCitations(in site: Site) -> [Diagnostic] {
  site.citationProblems { resolution, words in
    guard case .unknown(let nearest) = resolution else { return nil }
    return Diagnostic(
      .unknownCitation, "the register has no '\(words)'",
      help: nearest.map { "did you mean 《\($0.law.title)》?" } ?? "add it to content/laws.yml")
  }
}
