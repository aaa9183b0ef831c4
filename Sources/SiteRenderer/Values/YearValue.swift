package import SiteTemplates

/// A year of an item's postings.
package struct YearValue: TemplateRecord {
  package var year: Int
  package var postings: [PostingLink]

  package static let fields = FieldTable<Self>([
    .number("year", "The year of publication.", \.year),
    .list("postings", "Newest first.", \.postings),
  ])
}
