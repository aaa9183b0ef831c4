import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let lawOfTheOtherKind = DiagnosticCode(
    "law/other-kind-of-committee", .warning,
    Wording(
      "A community of residents rests on a law for villages, or a village on the law for residents' committees. Each committee has an organic law of its own.",
      "城市社区引用了村的法规，或者村引用了城市居民委员会的法律。居民委员会和村民委员会各有组织法。"))
}

/// 《村民委员会组织法》 and 村务公开 in the catalog of a 社区, 《城市居民委员会组织法》 in that of a 村.
func lawsOfTheOtherKind(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  guard own.isOfResidents || own.isOfVillagers else { return [] }
  var found: [Diagnostic] = []
  for item in own.items {
    // A community that has a committee of villagers, too, says so.
    if own.isOfResidents, item.bodies.contains(where: { $0.text.has("村") }) { continue }
    for basis in item.bases {
      guard let title = basis.title, own.isOfResidents ? isOfVillages(title) : isOfResidents(title) else { continue }
      let right = own.isOfResidents ? "《中华人民共和国城市居民委员会组织法》" : "《中华人民共和国村民委员会组织法》"
      found.append(
        Diagnostic(
          .lawOfTheOtherKind,
          own.isOfResidents
            ? Wording(
              "《\(title)》 is about villages, and \(own.organisation.name) is none",
              "《\(title)》管的是村，\(own.organisation.name)是城市社区")
            : Wording(
              "《\(title)》 is about urban communities, and \(own.organisation.name) is a village",
              "《\(title)》管的是城市社区，\(own.organisation.name)是村"),
          at: item.place(of: basis), help: Wording("cite \(right) and what rests on it", "改引\(right)及其配套规定")))
    }
  }
  return found
}

private func isOfVillages(_ title: String) -> Bool {
  // Few titles speak of villages.
  title.has("村") && (title.has("村民委员会组织法") || title.has("村委会组织法") || title.has("村务公开"))
}

private func isOfResidents(_ title: String) -> Bool {
  title.has("居") && (title.has("居民委员会组织法") || title.has("居委会组织法") || title.has("居务公开"))
}
