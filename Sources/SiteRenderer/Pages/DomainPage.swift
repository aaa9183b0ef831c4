import SiteModel
package import SiteTemplates

/// The page of a pilot domain: its items in all catalogs, and their postings.
package struct DomainPage: TemplateRecord {
  var domain: DomainValue
  var source: LinkValue
  var organisations: [OrganisationItems]
  var postings: [PostingLink]

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.domain.name),
    .text("responsible", "主体责任.", \.domain.responsible),
    .list("guides", "指导责任.", \.domain.guides),
    .text("source_text", "The document that lists it.", \.source.title),
    .text("source_url", "The posting that has the document; empty if there is none.", \.source.url),
    .number("item_count", "Items of all catalogs that belong to it.", \.domain.itemCount),
    .list("organisations", "These items, by organisation.", \.organisations),
    .list("postings", "The newest postings of these items, up to fifty.", \.postings),
  ])
}

extension DomainPage {
  init(of index: Int, links: SiteLinks) {
    let site = links.site
    var groups: [OrganisationItems] = []
    var current: Int?
    var postings: [Int] = []
    for item in site.relations.itemsOfDomain[index] {
      if item.organisation != current {
        current = item.organisation
        groups.append(OrganisationItems(organisation: links.organisation(item.organisation), items: []))
      }
      groups[groups.count - 1].items.append(links.item(item))
      postings += site.relations.postingsOfItem[item.organisation][item.index]
    }
    self.init(
      domain: links.domain(index), source: links.domainSource, organisations: groups,
      postings: postings.sorted().prefix(50).map(links.posting))
  }
}
