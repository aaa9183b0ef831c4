import SiteModel
package import SiteTemplates

/// The page of one disclosure item: its elements, every posting under it, and the same item elsewhere.
package struct ItemPage: TemplateRecord {
  var organisation: OrganisationValue
  var catalogURL: String
  var catalogTitle: String
  var item: ItemValue
  var postings: [PostingLink]
  var elsewhere: [ElsewhereValue]
  var previousItem: ItemLink?
  var nextItem: ItemLink?

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose item it is.", \.organisation),
    .text("catalog_url", "The item's row in its catalog.", \.catalogURL),
    .text("catalog_title", "The catalog's title.", \.catalogTitle),
    .record("item", "The item.", \.item),
    .list("postings", "All postings that fulfil it, newest first.", \.postings),
    .list("years", "The same by year.", \.years),
    .list("elsewhere", "The same item in other catalogs of the portal.", \.elsewhere),
    .record("previous_item", "The item before it in the catalog.", \.previousItem),
    .record("next_item", "The item after it.", \.nextItem),
  ])

  private var years: [YearValue] {
    var years: [YearValue] = []
    for posting in postings {
      let year = Int(posting.date.prefix(4)) ?? 0
      if years.last?.year != year { years.append(YearValue(year: year, postings: [])) }
      years[years.count - 1].postings.append(posting)
    }
    return years
  }
}

extension ItemPage {
  init(of reference: ItemReference, links: SiteLinks) {
    let site = links.site
    let index = reference.index
    let count = site.catalog(of: reference.organisation)?.items.count ?? 0
    let value = links.itemValue(reference)
    func neighbour(_ index: Int) -> ItemLink? {
      (0..<count).contains(index) ? links.item(ItemReference(organisation: reference.organisation, index: index)) : nil
    }
    self.init(
      organisation: links.organisation(reference.organisation),
      catalogURL: links.organisations[reference.organisation].url + "#" + value.anchor,
      catalogTitle: site.catalog(of: reference.organisation)?.title ?? "",
      item: value,
      postings: site.relations.postingsOfItem[reference.organisation][index].map(links.posting),
      elsewhere: Self.elsewhere(reference, links: links),
      previousItem: neighbour(index - 1), nextItem: neighbour(index + 1))
  }

  private static func elsewhere(_ reference: ItemReference, links: SiteLinks) -> [ElsewhereValue] {
    links.site.elsewhere(reference).map { other in
      ElsewhereValue(
        item: links.item(other), timeLimit: links.site.item(other)?.timeLimit.original ?? "",
        postingCount: links.site.relations.postingsOfItem[other.organisation][other.index].count)
    }
  }
}
