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
    .exceptionUsed, .exceptionUnused, .exceptionWithoutReason,
  ]
}

extension Site {
  /// The catalogs that organisations have of their own: each file once.
  var ownCatalogs: [Catalog] { organisations.indices.compactMap { organisations[$0].catalog } }

  /// What is wrong with citations, item by item.
  ///
  /// - Parameter problem: what is wrong with those that have the same words, without its place; `nil` if nothing is.
  func citationProblems(_ problem: (LawResolution, _ words: String) -> Diagnostic?) -> [Diagnostic] {
    // What is right with the words is right with every item that cites them.
    var problems: [ExactText: Diagnostic] = [:]
    for (words, resolution) in relations.resolutions { problems[words] = problem(resolution, words.text) }
    if problems.isEmpty { return [] }
    var found: [Diagnostic] = []
    for catalog in ownCatalogs {
      for index in catalog.items.indices {
        for basis in catalog.items[index].bases {
          guard var problem = problems[ExactText(basis.original)] else { continue }
          problem.place = catalog.items[index].place(of: basis)
          found.append(problem)
        }
      }
    }
    return found
  }
}
