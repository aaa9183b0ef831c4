import SiteModel
package import SiteTemplates

/// The pilot domains and who guides each.
package struct DomainRegisterPage: TemplateRecord {
  var source: LinkValue
  var rows: [DomainValue]

  package static let fields = FieldTable<Self>([
    .text("source_text", "The document that lists them.", \.source.title),
    .text("source_url", "The posting that has the document; empty if there is none.", \.source.url),
    .list("rows", "The domains.", \.rows),
  ])
}

extension DomainRegisterPage {
  init(of links: SiteLinks) {
    self.init(source: links.domainSource, rows: links.site.domains.domains.indices.map(links.domain))
  }
}

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
        groups.append(OrganisationItems(organisation: links.organisations[item.organisation], items: []))
      }
      groups[groups.count - 1].items.append(links.item(item))
      postings += site.relations.postingsOfItem[item.organisation][item.index]
    }
    self.init(
      domain: links.domain(index), source: links.domainSource, organisations: groups,
      postings: postings.sorted().prefix(50).map(links.posting))
  }
}
