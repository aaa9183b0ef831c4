import SiteModel
package import SiteTemplates

/// An organisation in a list, with those below it.
package struct OrganisationCard: TemplateRecord {
  let link: OrganisationLink

  private func read<Value>(_ value: (Organisation) -> Value) -> Value {
    link.links { value($0.site.organisations[link.index]) }
  }

  private var children: [OrganisationCard] {
    link.links { $0.site.relations.children[link.index] }.map { index in
      OrganisationCard(link: OrganisationLink(links: link.links, index: index))
    }
  }

  private var latestDate: String {
    link.links { links in
      links.subtreePostings[link.index].newest.map { links.site.postings[$0].published.day.description } ?? ""
    }
  }

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.") { $0.pointee.link.name },
    .text("url", "Its page.") { $0.pointee.link.url },
    .text("level_name", "Its level.") { $0.pointee.link.levelName },
    .text("description", "A sentence about it.") { $0.pointee.read { $0.description } },
    .text("code", "行政区划代码.") { $0.pointee.read { $0.code } },
    .number("item_count", "Items of the catalog that it follows.") { card in
      card.pointee.link.links { $0.site.items(of: card.pointee.link.index).count }
    },
    .number("posting_count", "Its postings, and those of the organisations below it.") { card in
      card.pointee.link.links { $0.subtreePostings[card.pointee.link.index].count }
    },
    .text("latest_date", "The day of the newest of them; empty if there is none.") { $0.pointee.latestDate },
    .flag("has_own_catalog", "It has a catalog of its own.") { $0.pointee.read { $0.catalog != nil } },
    .list("children", "The organisations directly below it.") { $0.pointee.children },
  ])
}
