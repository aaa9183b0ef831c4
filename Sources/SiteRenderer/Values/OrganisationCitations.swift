package import SiteTemplates

/// What one organisation's catalog says of a law.
package struct OrganisationCitations: TemplateRecord {
  package var organisation: OrganisationLink
  package var items: [CitationValue]

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose catalog it is.", \.organisation),
    .list("items", "Its items that cite the law.", \.items),
  ])
}
