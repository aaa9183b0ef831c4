import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let misnamedCitation = DiagnosticCode(
    "law/misnamed", .warning,
    "An item cites a law under a title or number that is not its own. The page shows what was cited and links the right law."
  )
}

func misnamedCitations(in site: Site) -> [Diagnostic] {
  site.citationProblems { resolution, _ in
    switch resolution {
    case .exact, .alias, .unknown: nil
    case .misnamed(let match, let cited):
      Diagnostic(
        .misnamedCitation, "'\(cited)' is not the name of a law of the register",
        help: "write 《\(match.law.title)》\(match.law.number.map { "（\($0)）" } ?? "")")
    case .numberDiffers(let match, let cited, let registered):
      Diagnostic(
        .misnamedCitation, "《\(match.law.title)》 has the number \(registered), not \(cited.original)",
        help: "check which of the two is meant")
    }
  }
}
