import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let laggingCatalog = DiagnosticCode(
    "across/lagging-catalog", .warning,
    Wording(
      "A community's catalog lacks items that its district's catalog has for communities and most of the others have taken over: catalogs are revised when duties change (国办发〔2019〕54号).",
      "县区目录里应由社区公开、多数社区已经列入的事项，本社区目录没有。目录应当动态调整（国办发〔2019〕54号）。"))
}

/// Items of a district's catalog at the community's level that one of its communities lacks, told once a catalog.
func laggingCatalogs(_ catalogs: [OwnCatalog], _ site: Site) -> [Diagnostic] {
  var communities: [Int: [OwnCatalog]] = [:]
  for own in catalogs where own.organisation.level == .community {
    if let district = site.district(of: own.owner), site.organisations[district].catalog != nil {
      communities[district, default: []].append(own)
    }
  }
  return communities.sorted { $0.key < $1.key }.flatMap { district, communities in
    lagging(communities, behind: site.organisations[district])
  }
}

private func lagging(_ communities: [OwnCatalog], behind district: Organisation) -> [Diagnostic] {
  let names = communities.map { own in Set(own.items.lazy.filter { !$0.isEmpty }.map { ExactText($0.name) }) }
  let expected = (district.catalog?.items ?? []).filter { item in
    guard !item.isEmpty, isForCommunities(item) else { return false }
    let holders = names.count { $0.contains(ExactText(item.name)) }
    return communities.count == 1 || holders * 2 >= communities.count
  }
  var found: [Diagnostic] = []
  for (own, names) in zip(communities, names) {
    let missing = expected.filter { !names.contains(ExactText($0.name)) }
    guard let first = missing.first else { continue }
    let list = missing.prefix(8).map(\.name).joined(separator: "、") + (missing.count > 8 ? "……" : "")
    found.append(
      Diagnostic(
        .laggingCatalog,
        Wording(
          "the catalog lacks \(missing.count) of the items of \(district.name) for communities: \(list)",
          "\(district.name)目录里由社区公开的事项，这里缺\(missing.count)项：\(list)"),
        at: .file(path: own.catalog.path),
        help: Wording("take them over, or say in index.md why they do not apply", "补上，或者在index.md里说明不适用的原因"),
        notes: [.init(Wording("the first stands here", "第一项在此"), at: first.places[.first])]))
  }
  return found
}

/// The level is 社区 or 村, among others perhaps; a catalog without levels is for all.
private func isForCommunities(_ item: DisclosureItem) -> Bool {
  item.levels.isEmpty || item.levels.contains { $0.text.contains("社区") || $0.text.contains("村") }
}
