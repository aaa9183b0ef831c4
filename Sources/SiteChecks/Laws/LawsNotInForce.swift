import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let lawNotInForce = DiagnosticCode(
    "law/not-in-force", .warning,
    Wording(
      "An item rests on a document that was repealed or whose place another has taken.",
      "引用的法规文件已经废止，或者已被新的文件替代。"))
}

let lawNotInForce: CitationRule = { basis, resolution in
  guard let law = resolution.law, law.status == .repealed || law.supersededBy != nil else { return nil }
  let title = basis.title ?? law.title
  if let successor = law.supersededBy {
    return CitationFault(
      .lawNotInForce, Wording("《\(title)》 was superseded by 《\(successor)》", "《\(title)》已被《\(successor)》替代"),
      help: Wording("cite 《\(successor)》 alone", "只引《\(successor)》"))
  }
  return CitationFault(
    .lawNotInForce, Wording("《\(title)》 was repealed", "《\(title)》已经废止"),
    help: Wording("cite what is in force, and look whether the item still holds", "改引现行有效的文件，并核对这一事项是否还要公开"))
}
