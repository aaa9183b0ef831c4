import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unresolvedRelation = DiagnosticCode(
    "posting/unresolved-relation", .warning,
    Wording(
      """
      A posting relates to another that the portal does not have. Inspections count documents without their interpretation \
      and decisions without their outcome.
      """,
      "公开信息关联的另一条，网站上没有。检查时会核对文件有没有解读、决议有没有实施结果。"),
    example: CodeExample("关联: 2026-06-05-jueyi.md", "关联: 2026-06-05-jueyi"))
}

func unresolvedRelations(in site: Site) -> [Diagnostic] {
  let unresolved = site.relations.unresolvedReferences
  let names = unresolved.isEmpty ? [] : site.postings.map(\.fileName)
  return unresolved.map { unresolved in
    Diagnostic(
      .unresolvedRelation, Wording("there is no posting '\(unresolved.reference)'", "没有公开信息“\(unresolved.reference)”"),
      at: site.postings[unresolved.posting].relationPlace,
      help: nearestName(to: unresolved.reference, among: names).map(Wording.didYouMean)
        ?? Wording("write the other's file name without .md", "写另一条的文件名，不带 .md"))
  }
}
