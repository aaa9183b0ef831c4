package import SiteTemplates

/// The pages of a list.
package struct PagerValue: TemplateRecord {
  package var current: Int
  package var total: Int
  package var previousURL: String
  package var nextURL: String
  package var pages: [PageNumberValue]

  package static let fields = FieldTable<Self>([
    .number("current", "This page's number, from 1.", \.current),
    .number("total", "How many pages there are.", \.total),
    .text("previous_url", "The page of newer postings; empty on the first.", \.previousURL),
    .text("next_url", "The page of older postings; empty on the last.", \.nextURL),
    .list("pages", "The first, the last and those around this one.", \.pages),
  ])
}
