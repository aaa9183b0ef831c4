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

/// A heading of a posting's outline.
package struct OutlineValue: TemplateRecord {
  package var text: String
  package var anchor: String
  package var level: Int

  package static let fields = FieldTable<Self>([
    .text("text", "The heading's words.", \.text),
    .text("anchor", "The heading's id.", \.anchor),
    .number("level", "2 for the highest.", \.level),
    .flag("is_nested", "Below the highest level.") { $0.level > 2 },
  ])
}

/// A posting's counterpart: what it interprets, what came of it.
package struct RelatedValue: TemplateRecord {
  package var relation: String
  package var posting: PostingLink

  package static let fields = FieldTable<Self>([
    .text("relation", "What the other is to this one: 决议, 实施结果, 解读, 相关文件.", \.relation),
    .record("posting", "The other.", \.posting),
  ])
}

/// A year of an item's postings.
package struct YearValue: TemplateRecord {
  package var year: Int
  package var postings: [PostingLink]

  package static let fields = FieldTable<Self>([
    .number("year", "The year of publication.", \.year),
    .list("postings", "Newest first.", \.postings),
  ])
}

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

package struct PageNumberValue: TemplateRecord {
  package var number: Int
  package var url: String
  package var isCurrent: Bool
  package var isGap: Bool

  package static let fields = FieldTable<Self>([
    .number("number", "The page's number.", \.number),
    .text("url", "The page.", \.url),
    .flag("is_current", "It is this page.", \.isCurrent),
    .flag("is_gap", "Not a page: some are left out here.", \.isGap),
  ])
}
