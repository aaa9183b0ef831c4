package import SiteTemplates

/// A pilot domain of the register.
package struct DomainValue: TemplateRecord {
  package var name: String
  package var url: String
  package var row: Int
  package var responsible: String
  package var guides: [ListTextValue]
  package var itemCount: Int
  package var postingCount: Int

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.name),
    .text("url", "Its page.", \.url),
    .number("row", "The row of the source's table; 0 if not known.", \.row),
    .text("responsible", "主体责任.", \.responsible),
    .list("guides", "指导责任.", \.guides),
    .number("item_count", "Items of all catalogs that belong to it.", \.itemCount),
    .number("posting_count", "Postings of these items.", \.postingCount),
  ])
}
