import SiteModel
package import SiteTemplates

/// The page of one disclosure item: its elements, every posting under it, and the same item elsewhere.
package struct ItemPage: TemplateRecord {
  let item: ItemValue
  let elsewhere: [ElsewhereValue]

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose item it is.") { OrganisationValue(link: $0.pointee.link.organisation) },
    .text(
      "catalog_url", "The item's row in its catalog.",
      writing: { page, output in
        output.append(page.pointee.link.organisation.url)
        output.append("#")
        page.pointee.item.writeAnchor(to: &output)
      }),
    .text("catalog_title", "The catalog's title.") { page in
      page.pointee.link.links { $0.site.catalog(of: page.pointee.link.reference.organisation)?.title ?? "" }
    },
    .record("item", "The item.", \.item),
    .list("postings", "All postings that fulfil it, newest first.") { $0.pointee.postings },
    .list("years", "The same by year.") { $0.pointee.years },
    .list("elsewhere", "The same item in other catalogs of the portal.", \.elsewhere),
    .record("previous_item", "The item before it in the catalog.") { $0.pointee.neighbour(-1) },
    .record("next_item", "The item after it.") { $0.pointee.neighbour(1) },
  ])
}

extension ItemPage {
  init(of item: ItemReference, links: SiteLinks) {
    let value = links.itemValue(item)
    self.init(item: value, elsewhere: Self.elsewhere(value.link, links: links))
  }

  private var link: ItemLink { item.link }

  private var postings: [PostingLink] {
    link.links { links in links.site.postings(of: link.reference).map(links.posting) }
  }

  private var years: [YearValue] {
    var years: [YearValue] = []
    for posting in postings {
      let year = posting.posting.published.day.year
      if years.last?.year != year { years.append(YearValue(year: year, postings: [])) }
      years[years.count - 1].postings.append(posting)
    }
    return years
  }

  private static func elsewhere(_ item: ItemLink, links: SiteLinks) -> [ElsewhereValue] {
    links.site.elsewhere(item.reference).map { other in
      ElsewhereValue(link: links.item(other), organisation: links.organisation(other.organisation))
    }
  }

  private func neighbour(_ distance: Int) -> ItemLink? {
    let index = link.reference.index + distance
    return link.links { links in
      links.site.items(of: link.reference.organisation).indices.contains(index)
        ? links.item(ItemReference(organisation: link.reference.organisation, index: index)) : nil
    }
  }
}
