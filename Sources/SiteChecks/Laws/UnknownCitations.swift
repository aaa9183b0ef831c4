import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownCitation = DiagnosticCode(
    "law/unknown", .warning,
    Wording(
      "An item cites a law or document that `laws.yml` does not have, so the page cannot link it or say whether it is in force.",
      "引用的法规文件不在laws.yml里，页面无法给出链接，也无法说明是否有效。"))
}

let unknownCitation: CitationRule = { basis, resolution in
  guard case .unknown(let nearest) = resolution else { return nil }
  return CitationFault(
    .unknownCitation, Wording("the register has no '\(basis.original)'", "登记簿里没有“\(basis.original)”"),
    help: nearest.map { Wording("did you mean 《\($0.law.title)》?", "是否应为《\($0.law.title)》？") }
      ?? Wording("add it to content/laws.yml", "把它登记到content/laws.yml"))
}
