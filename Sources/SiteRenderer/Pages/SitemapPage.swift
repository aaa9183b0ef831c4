import SiteModel
package import SiteTemplates

/// The site map for people.
package struct SitemapPage: TemplateRecord {
  var sections: [LinkValue]
  var organisations: [SitemapOrganisation]

  package static let fields = FieldTable<Self>([
    .list("sections", "The parts of the portal.", \.sections),
    .list("organisations", "Every organisation with its items.", \.organisations),
  ])
}

extension SitemapPage {
  init(of links: SiteLinks) {
    let site = links.site
    self.init(
      sections: links.sections,
      organisations: site.organisations.indices.map { index in
        let count = site.relations.postingsOfOrganisation[index].count
        return SitemapOrganisation(
          link: links.organisation(index), depth: site.organisations[index].id.split(separator: "/").count,
          items: site.items(of: index).indices.map {
            links.item(ItemReference(organisation: index, index: $0))
          },
          postingsURL: count > 0 ? Page.postings(organisation: index, number: 1).url(in: site) : "", postingCount: count
        )
      })
  }
}
