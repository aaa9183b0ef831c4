package import SiteTemplates

/// An organisation in a list, with those below it.
package struct OrganisationCard: TemplateRecord {
  package var link: OrganisationLink
  package var description: String
  package var code: String
  package var itemCount: Int
  package var postingCount: Int
  package var latestDate: String
  package var hasOwnCatalog: Bool
  package var children: [OrganisationCard]

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.link.name),
    .text("url", "Its page.", \.link.url),
    .text("level_name", "Its level.", \.link.levelName),
    .text("description", "A sentence about it.", \.description),
    .text("code", "行政区划代码.", \.code),
    .number("item_count", "Items of the catalog that it follows.", \.itemCount),
    .number("posting_count", "Its postings, and those of the organisations below it.", \.postingCount),
    .text("latest_date", "The day of the newest of them; empty if there is none.", \.latestDate),
    .flag("has_own_catalog", "It has a catalog of its own.", \.hasOwnCatalog),
    .list("children", "The organisations directly below it.", \.children),
  ])
}
