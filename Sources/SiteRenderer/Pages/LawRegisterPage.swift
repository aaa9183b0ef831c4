import SiteModel
package import SiteTemplates

/// The register of laws and documents, by level.
package struct LawRegisterPage: TemplateRecord {
  var groups: [LawGroup]
  var unregistered: [UnregisteredValue]

  package static let fields = FieldTable<Self>([
    .list("groups", "The levels, the highest first.", \.groups),
    .number("total", "How many laws there are.") { $0.pointee.groups.reduce(0) { $0 + $1.laws.count } },
    .list("unregistered", "What catalogs cite and the register does not have.", \.unregistered),
  ])
}

extension LawRegisterPage {
  init(of links: SiteLinks) {
    let laws = links.site.laws.laws
    let groups = LawLevel.allCases.map { level in
      LawGroup(
        name: level.rawValue, anchor: "level-\(level)",
        laws: laws.indices.filter { laws[$0].level == level }.map(links.law))
    }
    self.init(
      groups: groups.filter { !$0.laws.isEmpty },
      unregistered: UnregisteredValue.list(links.site.relations.unregisteredCitations))
  }
}
