package import SiteTemplates

/// The same item in another catalog of the portal.
package struct ElsewhereValue: TemplateRecord {
  package var item: ItemLink
  package var timeLimit: String
  package var postingCount: Int

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose item it is.", \.item.organisation),
    .text("title", "The item's name there.", \.item.title),
    .text("number", "序号 there.", \.item.number),
    .text("url", "Its page.", \.item.url),
    .text("time_limit", "公开时限 there, as written.", \.timeLimit),
    .number("posting_count", "Postings there.", \.postingCount),
  ])
}
