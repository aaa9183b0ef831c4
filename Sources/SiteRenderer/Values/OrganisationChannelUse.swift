package import SiteTemplates

/// One organisation's items that name a channel.
package struct OrganisationChannelUse: TemplateRecord {
  package var organisation: OrganisationLink
  package var ticked: [ItemLink]
  package var unticked: [ItemLink]

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose items they are.", \.organisation),
    .list("ticked", "Items that use the channel.", \.ticked),
    .list("unticked", "Items that list it and leave it unticked.", \.unticked),
  ])
}
