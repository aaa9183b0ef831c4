package import SiteTemplates

/// An organisation on the site map.
package struct SitemapOrganisation: TemplateRecord {
  package var link: OrganisationLink
  package var depth: Int
  package var items: [ItemLink]
  package var postingsURL: String
  package var postingCount: Int

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.") { $0.pointee.link.name },
    .text("url", "Its page.") { $0.pointee.link.url },
    .text("level_name", "Its level.") { $0.pointee.link.levelName },
    .number("depth", "1 at the top.", \.depth),
    .number("item_count", "Items of its catalog.", \.items.count),
    .list("items", "Its items.", \.items),
    .text("postings_url", "The list of its postings; empty if it has none.", \.postingsURL),
    .number("posting_count", "Its postings.", \.postingCount),
  ])
}
