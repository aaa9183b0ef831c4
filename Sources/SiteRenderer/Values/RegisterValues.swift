package import SiteTemplates

/// A law or document of the register.
package struct LawValue: TemplateRecord {
  package var title: String
  package var url: String
  package var number: String
  package var issuer: String
  package var level: String
  package var status: String
  package var isInForce: Bool
  package var isChanged: Bool
  package var note: String
  package var citationCount: Int

  package static let fields = FieldTable<Self>([
    .text("title", "Its official title, without 《》.", \.title),
    .text("url", "Its page.", \.url),
    .text("number", "文号 or order number.", \.number),
    .text("issuer", "Who issued it.", \.issuer),
    .text("level", "法律, 行政法规, 国务院文件, 部门, 地方, 社区.", \.level),
    .text("status", "现行有效, 已修订, 已废止, 未查明.", \.status),
    .flag("is_in_force", "现行有效.", \.isInForce),
    .flag("is_changed", "Repealed, revised or amended: what a catalog cites of it may no longer hold.", \.isChanged),
    .text("note", "What a reader should know of its status.", \.note),
    .number("citation_count", "How many items cite it.", \.citationCount),
  ])
}

/// The laws of one level.
package struct LawGroup: TemplateRecord {
  package var name: String
  package var anchor: String
  package var laws: [LawValue]

  package static let fields = FieldTable<Self>([
    .text("name", "The level.", \.name),
    .text("anchor", "Its id.", \.anchor),
    .number("count", "How many there are.", \.laws.count),
    .list("laws", "In the register's order.", \.laws),
  ])
}

/// What one organisation's catalog says of a law.
package struct OrganisationCitations: TemplateRecord {
  package var organisation: OrganisationLink
  package var items: [CitationValue]

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose catalog it is.", \.organisation),
    .list("items", "Its items that cite the law.", \.items),
  ])
}

package struct CitationValue: TemplateRecord {
  package var item: ItemLink
  package var text: String
  package var article: String
  package var isMisnamed: Bool

  package static let fields = FieldTable<Self>([
    .record("item", "The item.", \.item),
    .text("text", "The citation as written.", \.text),
    .text("article", "第二条、第十条, if it names articles.", \.article),
    .flag("is_misnamed", "It cites another title or number than the register has.", \.isMisnamed),
  ])
}

/// A channel of the register.
package struct ChannelValue: TemplateRecord {
  package var name: String
  package var url: String
  package var description: String
  package var tickedCount: Int
  package var offeredCount: Int

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.name),
    .text("url", "Its page.", \.url),
    .text("description", "What it is, for residents.", \.description),
    .number("ticked_count", "Items that use it.", \.tickedCount),
    .number("offered_count", "Items that list it, ticked or not.", \.offeredCount),
  ])
}

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

/// One organisation's items of a domain.
package struct OrganisationItems: TemplateRecord {
  package var organisation: OrganisationLink
  package var items: [ItemLink]

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose items they are.", \.organisation),
    .list("items", "In the catalog's order.", \.items),
  ])
}

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

/// An organisation on the site map.
package struct SitemapOrganisation: TemplateRecord {
  package var link: OrganisationLink
  package var depth: Int
  package var items: [ItemLink]
  package var postingsURL: String
  package var postingCount: Int

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.link.name),
    .text("url", "Its page.", \.link.url),
    .text("level_name", "Its level.", \.link.levelName),
    .number("depth", "1 at the top.", \.depth),
    .number("item_count", "Items of its catalog.", \.items.count),
    .list("items", "Its items.", \.items),
    .text("postings_url", "The list of its postings; empty if it has none.", \.postingsURL),
    .number("posting_count", "Its postings.", \.postingCount),
  ])
}
