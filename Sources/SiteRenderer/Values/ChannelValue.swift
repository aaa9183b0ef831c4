package import SiteTemplates

/// A channel of the register.
package struct ChannelValue: TemplateRecord {
  package var name: String
  package var url: String
  package var description: String
  package var tickedCount: Int
  package var offeredCount: Int

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.name),
    .text("url", "Its page.", \.url),
    .text("description", "What it is, for residents.", \.description),
    .number("ticked_count", "Items that use it.", \.tickedCount),
    .number("offered_count", "Items that list it, ticked or not.", \.offeredCount),
  ])
}
