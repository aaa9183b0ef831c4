package import SiteTemplates

/// A channel as an item lists it.
package struct ChannelMark: TemplateRecord {
  package var name: String
  package var url: String
  package var isTicked: Bool

  package static let fields = FieldTable<Self>([
    .text("name", "The channel as written.", \.name),
    .text("url", "The channel's page; empty if the register does not have it.", \.url),
    .flag("is_ticked", "It is in use.", \.isTicked),
  ])
}
