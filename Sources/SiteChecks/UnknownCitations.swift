import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownCitation = DiagnosticCode(
    "law/unknown", .warning,
    Wording(
      "An item cites a law or document that `laws.yml` does not have, so the page cannot link it or say whether it is in force.",
      "事项引用的法规或文件，`laws.yml` 里没有，页面不能给出链接，也不能说明是否有效。"))
}

func unknownCitations(in site: Site) -> [Diagnostic] {
  site.citationProblems { resolution, words in
    guard case .unknown(let nearest) = resolution else { return nil }
    return Diagnostic(
      .unknownCitation, Wording("the register has no '\(words)'", "登记簿里没有“\(words)”"),
      help: nearest.map { Wording("did you mean 《\($0.law.title)》?", "是不是想写《\($0.law.title)》？") }
        ?? Wording("add it to content/laws.yml", "把它登记到 content/laws.yml"))
  }
}
