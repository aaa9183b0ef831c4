import SiteModel
package import SiteTemplates

/// The page of a district, a street, a community or a department: its catalog, and what is below it.
package struct OrganisationPage: TemplateRecord {
  var organisation: OrganisationValue
  var streets: [OrganisationCard]
  var communities: [OrganisationCard]
  var departments: [OrganisationCard]
  var catalog: CatalogValue?
  var inheritedFrom: OrganisationLink?
  var latest: [PostingLink]
  var references: [LawValue]

  package static let fields = FieldTable<Self>([
    .record("organisation", "The organisation.", \.organisation),
    .list("streets", "The streets and townships below it.", \.streets),
    .list("communities", "The communities and villages below it.", \.communities),
    .list("departments", "Its departments.", \.departments),
    .record("catalog", "The catalog that it follows; none if there is none.", \.catalog),
    .record("inherited_from", "Whose catalog it follows, if not its own.", \.inheritedFrom),
    .list("latest", "Its newest postings.", \.latest),
    .list("references", "The laws that the catalog cites, those cited most first.", \.references),
  ])
}

extension OrganisationPage {
  init(of index: Int, links: SiteLinks, introduction: [UInt8]) {
    let site = links.site
    let children = site.relations.children[index]
    func cards(_ level: Organisation.Level) -> [OrganisationCard] {
      children.filter { site.organisations[$0].level == level }.map(links.card)
    }
    let owner = site.relations.catalogOwner[index]
    self.init(
      organisation: links.value(ofOrganisation: index, introduction: introduction), streets: cards(.street),
      communities: cards(.community), departments: cards(.department),
      catalog: CatalogValue(of: index, links: links),
      inheritedFrom: owner.flatMap { $0 == index ? nil : links.organisation($0) },
      latest: site.relations.postingsOfOrganisation[index].prefix(6).map(links.posting),
      references: Self.references(of: index, links: links))
  }

  private static func references(of index: Int, links: SiteLinks) -> [LawValue] {
    var counts: [Int: Int] = [:]
    for item in links.site.items(of: index) {
      for law in Set(item.bases.compactMap { links.site.resolution(of: $0).index }) { counts[law, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { law, count in
        var value = links.law(law)
        value.citationCount = count
        return value
      }
  }
}
