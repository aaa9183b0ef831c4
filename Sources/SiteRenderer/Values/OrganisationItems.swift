package import SiteTemplates

/// One organisation's items of a domain.
package struct OrganisationItems: TemplateRecord {
  package var organisation: OrganisationLink
  package var items: [ItemLink]

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose items they are.", \.organisation),
    .list("items", "In the catalog's order.", \.items),
  ])
}
