package import SiteTemplates

package struct CategoryHeading: TemplateRecord {
  package var name: String
  package var depth: Int
  package var anchor: String
  package var itemCount: Int

  package static let fields = FieldTable<Self>([
    .text("name", "The category's name.", \.name),
    .number("depth", "1 for the highest level.", \.depth),
    .text("anchor", "Its id.", \.anchor),
    .number("item_count", "Items in it, at any depth.", \.itemCount),
  ])
}
