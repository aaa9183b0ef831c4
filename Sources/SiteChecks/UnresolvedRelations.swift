import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unresolvedRelation = DiagnosticCode(
    "posting/unresolved-relation", .warning,
    """
    A posting relates to another that the portal does not have. Inspections count documents without their interpretation \
    and decisions without their outcome.
    """)
}

func unresolvedRelations(in site: Site) -> [Diagnostic] {
  let unresolved = site.relations.unresolvedReferences
  let names = unresolved.isEmpty ? [] : site.postings.map(\.fileName)
  return unresolved.map { unresolved in
    Diagnostic(
      .unresolvedRelation, "there is no posting '\(unresolved.reference)'",
      at: site.postings[unresolved.posting].relationPlace,
      help: nearestName(to: unresolved.reference, among: names).map { "did you mean '\($0)'?" }
        ?? "write the other's file name without .md")
  }
}
