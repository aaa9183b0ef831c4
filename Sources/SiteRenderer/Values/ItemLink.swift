package import SiteTemplates

/// An item as a link.
package struct ItemLink: TemplateRecord {
  package var title: String
  package var number: String
  package var url: String
  package var organisation: OrganisationLink

  package static let fields = FieldTable<Self>([
    .text("title", "The item's name.", \.title),
    .text("number", "序号.", \.number),
    .text("url", "Its page.", \.url),
    .record("organisation", "Whose item it is.", \.organisation),
  ])
}
