package import SiteDiagnostics
package import SiteModel

/// Looks for what the content says that cannot be right. Each check is a file of this target and a line of the list.
package func checkSite(_ site: Site) -> [Diagnostic] { checks.flatMap { $0(site) } }

private let checks: [@Sendable (Site) -> [Diagnostic]] = [
  emptyItems, unknownCitations, misnamedCitations, unknownChannels, unknownItems, unresolvedRelations,
]

/// The codes of this target, for the manual.
package enum CheckDiagnostics {
  package static let codes: [DiagnosticCode] = [
    .emptyItem, .unknownCitation, .misnamedCitation, .unknownChannel, .unknownItem, .unresolvedRelation,
  ]
}

extension Site {
  /// The items of the catalogs that organisations have of their own: each row of a file once.
  var ownItems: some Sequence<DisclosureItem> { organisations.lazy.compactMap(\.catalog).flatMap(\.items) }
}
