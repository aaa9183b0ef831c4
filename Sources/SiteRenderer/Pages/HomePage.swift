import SiteModel
package import SiteTemplates

/// The home page: who discloses what, and what is new.
package struct HomePage: TemplateRecord {
  var introduction: [UInt8]
  var counts: CountsValue
  var districts: [OrganisationCard]
  var unplaced: [OrganisationCard]
  var notices: [PostingLink]
  var latest: [PostingLink]
  var domains: [DomainValue]

  package static let fields = FieldTable<Self>([
    .html("intro_html", "The words of `content/index.md`.", \.introduction),
    .record("counts", "How much the portal has.", \.counts),
    .list("districts", "The districts, with what is below them.", \.districts),
    .list("unplaced", "Organisations whose district is not known.", \.unplaced),
    .list("notices", "The newest portal-wide postings.", \.notices),
    .list("latest", "The newest postings of the organisations.", \.latest),
    .list("domains", "The pilot domains.", \.domains),
  ])
}

extension HomePage {
  init(of links: SiteLinks, introduction: [UInt8]) {
    let site = links.site
    let top = site.organisations.indices.filter { site.relations.parent[$0] == nil }
    let districts = top.filter { site.organisations[$0].level == .district }
    let ofOrganisations = site.postings.indices.lazy.filter { site.postings[$0].organisation != nil }
    self.init(
      introduction: introduction,
      counts: CountsValue(
        districts: districts.count, communities: site.organisations.count { $0.level == .community },
        items: site.organisations.reduce(0) { $0 + ($1.catalog?.items.count ?? 0) }, postings: site.postings.count,
        laws: site.laws.laws.count),
      districts: districts.map(links.card),
      unplaced: top.filter { site.organisations[$0].level != .district }.map(links.card),
      notices: site.relations.portalWidePostings.prefix(5).map(links.posting),
      latest: ofOrganisations.prefix(8).map(links.posting),
      domains: site.domains.domains.indices.map(links.domain))
  }
}
