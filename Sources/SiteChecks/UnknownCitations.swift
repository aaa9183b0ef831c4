import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownCitation = DiagnosticCode(
    "law/unknown", .warning,
    "An item cites a law or document that `laws.yml` does not have, so the page cannot link it or say whether it is in force."
  )
}

func unknownCitations(in site: Site) -> [Diagnostic] {
  site.ownItems.flatMap { item in
    item.bases.compactMap { basis in
      guard case .unknown(let nearest) = site.resolution(of: basis) else { return nil }
      return Diagnostic(
        .unknownCitation, "the register has no '\(basis.original)'", at: item.place(of: basis),
        help: nearest.map { "did you mean 《\($0.law.title)》?" } ?? "add it to content/laws.yml")
    }
  }
}
