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
  if site.postings.allSatisfy(\.relatesTo.isEmpty) { return [] }
  let finder = CounterpartFinder(postings: site.postings, organisations: site.organisations)
  let names = site.postings.map(\.fileName)
  return site.postings.flatMap { posting in
    posting.relatesTo.filter { finder.index(of: $0, from: posting) == nil }.map { reference in
      Diagnostic(
        .unresolvedRelation, "there is no posting '\(reference)'", at: posting.relationPlace,
        help: nearestName(to: reference, among: names).map { "did you mean '\($0)'?" }
          ?? "write the other's file name without .md")
    }
  }
}
