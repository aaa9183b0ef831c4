import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let misnamedCitation = DiagnosticCode(
    "law/misnamed", .warning,
    Wording(
      "An item cites a law under a title or number that is not its own. The page shows what was cited and links the right law.",
      "引用的名称或者文号不对。页面照原样显示，链接到正确的法规文件。"))
}

let misnamedCitation: CitationRule = { basis, resolution in
  switch resolution {
  case .exact, .alias, .unknown: return nil
  case .misnamed(let match, let cited):
    let right = "《\(match.law.title)》" + (match.law.number.map { "（\($0)）" } ?? "")
    return CitationFault(
      .misnamedCitation, Wording("'\(cited)' is not the name of a law of the register", "“\(cited)”不是规范名称"), at: cited,
      help: Wording("write \(right)", "改为\(right)"))
  case .numberDiffers(let match, let cited, let registered):
    return CitationFault(
      .misnamedCitation,
      Wording(
        "《\(match.law.title)》 has the number \(registered), not \(cited.original)",
        "《\(match.law.title)》的文号是\(registered)，不是\(cited.original)"),
      at: cited.original, help: Wording("check which of the two is meant", "核对引用的是哪一份"))
  }
}
