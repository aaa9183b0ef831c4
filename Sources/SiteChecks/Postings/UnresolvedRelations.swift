import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unresolvedRelation = DiagnosticCode(
    "posting/unresolved-relation", .warning,
    Wording(
      """
      A posting relates to another that the portal does not have. Inspections count documents without their \
      interpretation and decisions without their outcome.
      """, "关联的信息门户里没有。检查会统计没有解读的文件、没有结果的决议。"))
}

func unresolvedRelations(in site: Site) -> [Diagnostic] {
  let unresolved = site.relations.unresolvedReferences
  let names = unresolved.isEmpty ? [] : site.postings.map(\.fileName)
  return unresolved.map { unresolved in
    Diagnostic(
      .unresolvedRelation,
      Wording("there is no posting '\(unresolved.reference)'", "没有信息“\(unresolved.reference)”"),
      at: site.postings[unresolved.posting].relationPlace,
      help: nearestName(to: unresolved.reference, among: names).map {
        Wording("did you mean '\($0)'?", "是否应为“\($0)”？")
      } ?? Wording("write the other's file name without .md", "写另一条信息的文件名，不带.md"))
  }
}
