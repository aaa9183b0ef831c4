import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let misnamedCitation = DiagnosticCode(
    "law/misnamed", .warning,
    Wording(
      "An item cites a law under a title or number that is not its own. The page shows what was cited and links the right law.",
      "事项引用的法规，名称或文号不是它自己的。页面照原样显示，并链接到正确的法规。"))
}

func misnamedCitations(in site: Site) -> [Diagnostic] {
  site.citationProblems { resolution, _ in
    switch resolution {
    case .exact, .alias, .unknown: return nil
    case .misnamed(let match, let cited):
      let name = "《\(match.law.title)》\(match.law.number.map { "（\($0)）" } ?? "")"
      return Diagnostic(
        .misnamedCitation, Wording("'\(cited)' is not the name of a law of the register", "“\(cited)”不是登记簿里的法规名称"),
        help: Wording("write \(name)", "写成\(name)"))
    case .numberDiffers(let match, let cited, let registered):
      return Diagnostic(
        .misnamedCitation,
        Wording(
          "《\(match.law.title)》 has the number \(registered), not \(cited.original)",
          "《\(match.law.title)》的文号是\(registered)，不是\(cited.original)"),
        help: Wording("check which of the two is meant", "核对是哪一个"))
    }
  }
}
