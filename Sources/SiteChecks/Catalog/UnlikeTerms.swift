import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unlikeTerm = DiagnosticCode(
    "catalog/unlike-terms", .note,
    Wording(
      "A catalog calls one thing by two names, 居民代表会议 here and 居民代表大会 there: residents take them for two.",
      "同一目录里同一事物叫法不一：这里叫“居民代表会议”，那里叫“居民代表大会”，会被当成两回事。"))
}

/// Terms for which the law has one word, told where a catalog that uses two has the other.
func unlikeTerms(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  var uses: [Int: [(term: String, item: DisclosureItem)]] = [:]
  for item in own.items {
    guard let text = item.cells[.contents] else { continue }
    for (index, group) in groups.enumerated() where text.has(group.sign) {
      for term in group.terms where text.has(term) { uses[index, default: []].append((term, item)) }
    }
  }
  return uses.sorted { $0.key < $1.key }.flatMap { index, uses -> [Diagnostic] in
    guard Set(uses.map(\.term)).count > 1 else { return [] }
    let right = groups[index].terms[0]
    return uses.filter { $0.term != right }.map { term, item in
      Diagnostic(
        .unlikeTerm, Wording("'\(term)' is called otherwise elsewhere in the catalog", "“\(term)”在目录别处另有叫法"),
        at: item.place(of: term, in: .contents),
        help: Wording("write '\(right)' everywhere, if the same is meant", "所指相同的，统一写“\(right)”"))
    }
  }
}

/// Each with a sign that few texts have, and its terms, the law's first.
private let groups: [(sign: String, terms: [String])] = [
  ("代表", ["居民代表会议", "居民代表大会", "社区成员代表大会"]), ("村民代表", ["村民代表会议", "村民代表大会"]),
  ("监督委员会", ["居务监督委员会", "居民监督委员会"]),
]
