package import SiteTemplates

/// A category of the tree (领域→一级→二级).
package struct CategoryValue: TemplateRecord {
  package var name: String
  package var anchor: String
  package var url: String
  package var itemCount: Int
  package var postingCount: Int
  package var children: [CategoryValue]
  package var items: [ItemLink]

  package static let fields = FieldTable<Self>([
    .text("name", "The category's name.", \.name),
    .text("anchor", "The id of its heading in the table.", \.anchor),
    .text("url", "Its heading in the table, from the portal's root.", \.url),
    .number("item_count", "Items in it, at any depth.", \.itemCount),
    .number("posting_count", "Postings of these items.", \.postingCount),
    .list("children", "The categories in it.", \.children),
    .list("items", "The items directly in it.", \.items),
  ])
}
