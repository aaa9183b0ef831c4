package import SiteTemplates

/// A posting in a list.
package struct PostingLink: TemplateRecord {
  package var title: String
  package var url: String
  package var date: String
  package var datetime: String
  package var summary: String
  package var organisation: OrganisationLink?
  package var item: ItemLink?
  package var stage: String
  package var status: String
  package var isSample: Bool
  package var attachmentCount: Int

  package static let fields = FieldTable<Self>([
    .text("title", "Its title.", \.title),
    .text("url", "Its page.", \.url),
    .text("date", "The day of publication: 2026-10-12.", \.date),
    .text("datetime", "The time of publication: 2026-10-12 09:30, or its day if no time is known.", \.datetime),
    .text("summary", "Its summary.", \.summary),
    .record("organisation", "Who disclosed it; none if it is portal-wide.", \.organisation),
    .record("item", "The item that it fulfils.", \.item),
    .text("stage", "决议 or 实施结果.", \.stage),
    .text("status", "失效 or 废止, if it is.", \.status),
    .flag("is_sample", "It is made up to show how the portal works.", \.isSample),
    .number("attachment_count", "How many files it lists.", \.attachmentCount),
  ])
}
