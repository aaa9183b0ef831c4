package import SiteTemplates

/// A catalog as an organisation's page shows it: the tree, the table, the downloads.
package struct CatalogValue: TemplateRecord {
  package var title: String
  package var itemCount: Int
  package var postingCount: Int
  package var coveredCount: Int
  package var offeredChannelCount: Int
  package var downloads: [DownloadValue]
  package var hasWebsiteColumn: Bool
  package var hasBases: Bool
  package var hasAudience: Bool
  package var hasMethod: Bool
  package var hasLevel: Bool
  package var tree: [CategoryValue]
  package var rows: [CatalogRow]

  package static let fields = FieldTable<Self>([
    .text("title", "凯苑社区公开事项目录.", \.title),
    .number("item_count", "How many items it has.", \.itemCount),
    .number("posting_count", "How many postings fulfil them.", \.postingCount),
    .number("covered_count", "How many items have a posting.", \.coveredCount),
    .number("offered_channels_count", "The most channels that one of its items lists.", \.offeredChannelCount),
    .list("downloads", "The catalog as files.", \.downloads),
    .flag("has_website_column", "Some item says its column on the website.", \.hasWebsiteColumn),
    .flag("has_bases", "Some item cites a legal basis.", \.hasBases),
    .flag("has_audience", "Some item says its audience.", \.hasAudience),
    .flag("has_method", "Some item says its method.", \.hasMethod),
    .flag("has_level", "Some item says its level.", \.hasLevel),
    .list("tree", "The categories of the highest level.", \.tree),
    .list("rows", "The table: headings and items in the catalog's order.", \.rows),
  ])
}

/// A category of the tree (领域→一级→二级).
package struct CategoryValue: TemplateRecord {
  package var name: String
  package var anchor: String
  package var url: String
  package var itemCount: Int
  package var postingCount: Int
  package var children: [CategoryValue]
  package var items: [ItemLink]

  package static let fields = FieldTable<Self>([
    .text("name", "The category's name.", \.name),
    .text("anchor", "The id of its heading in the table.", \.anchor),
    .text("url", "Its heading in the table, from the portal's root.", \.url),
    .number("item_count", "Items in it, at any depth.", \.itemCount),
    .number("posting_count", "Postings of these items.", \.postingCount),
    .list("children", "The categories in it.", \.children),
    .list("items", "The items directly in it.", \.items),
  ])
}

/// A row of the table: a spanning heading or an item, never both.
package struct CatalogRow: TemplateRecord {
  package var heading: CategoryHeading?
  package var item: ItemValue?

  package static let fields = FieldTable<Self>([
    .record("heading", "A category that begins here.", \.heading),
    .record("item", "An item.", \.item),
  ])
}

package struct CategoryHeading: TemplateRecord {
  package var name: String
  package var depth: Int
  package var anchor: String
  package var itemCount: Int

  package static let fields = FieldTable<Self>([
    .text("name", "The category's name.", \.name),
    .number("depth", "1 for the highest level.", \.depth),
    .text("anchor", "Its id.", \.anchor),
    .number("item_count", "Items in it, at any depth.", \.itemCount),
  ])
}

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

/// An item with all its elements.
package struct ItemValue: TemplateRecord {
  package var link: ItemLink
  package var code: String
  package var anchor: String
  package var path: [PathLevel]
  package var isEmpty: Bool
  package var contents: [ListTextValue]
  package var websiteColumn: String
  package var bases: [BasisValue]
  package var timeLimit: String
  package var timeLimitParts: [ListTextValue]
  package var isVague: Bool
  package var bodies: [ListTextValue]
  package var channels: [ChannelMark]
  package var audiences: [ListTextValue]
  package var methods: [ListTextValue]
  package var levels: [ListTextValue]
  package var postingCount: Int
  package var latest: PostingLink?

  package static let fields = FieldTable<Self>([
    .text("number", "序号.", \.link.number),
    .text("code", "The item's identity: 编码, else 序号.", \.code),
    .text("name", "The lowest level of its path: 最低生活保障.", \.link.title),
    .text("title", "The same.", \.link.title),
    .text("anchor", "The id of its row.", \.anchor),
    .text("url", "Its page.", \.link.url),
    .list("path", "领域、一级、二级、三级, those that are given.", \.path),
    .flag("is_empty", "The source has the number and nothing else.", \.isEmpty),
    .list("contents", "公开内容.", \.contents),
    .text("website_column", "政府网站公开栏目; empty if not on the website.", \.websiteColumn),
    .flag("is_on_website", "It has a column on the website.") { !$0.websiteColumn.isEmpty },
    .list("bases", "公开依据.", \.bases),
    .text("time_limit", "公开时限 as written.", \.timeLimit),
    .list("time_limit_parts", "The same in parts: 20个工作日内, 长期公开.", \.timeLimitParts),
    .flag("is_vague", "The time limit cannot be audited: 及时公开.", \.isVague),
    .list("bodies", "公开主体.", \.bodies),
    .list("channels", "公开渠道和载体, ticked and unticked, in the source's order.", \.channels),
    .list("ticked_channels", "Those in use.", of: ChannelMark.self) { $0.channels.filter(\.isTicked) },
    .list("unticked_channels", "Those that the catalog lists and leaves unticked.", of: ChannelMark.self) {
      $0.channels.filter { !$0.isTicked }
    },
    .list("audiences", "公开对象.", \.audiences),
    .list("methods", "公开方式.", \.methods),
    .list("levels", "公开层级.", \.levels),
    .number("posting_count", "Postings that fulfil it.", \.postingCount),
    .record("latest", "The newest of them.", \.latest),
  ])
}

/// A level of an item's path.
package struct PathLevel: TemplateRecord {
  package var name: String

  package static let fields = FieldTable<Self>([.text("name", "领域、一级、二级 or 三级, by its name.", \.name)])
}

/// A legal basis of an item.
package struct BasisValue: TemplateRecord {
  package var marker: String
  package var text: String
  package var title: String
  package var url: String
  package var officialTitle: String
  package var note: String

  package static let fields = FieldTable<Self>([
    .text("marker", "The number as the source wrote it.", \.marker),
    .text("text", "The citation as written.", \.text),
    .text("title", "The cited title, without 《》.", \.title),
    .text("url", "The law's page; empty if the register does not have it.", \.url),
    .flag("is_misnamed", "The register knows it by another title or number than the one cited.") {
      !$0.officialTitle.isEmpty
    },
    .text("official_title", "The title that the register has, if the citation differs.", \.officialTitle),
    .text("note", "What a reader should know: repealed, revised since.", \.note),
  ])
}

/// A channel as an item lists it.
package struct ChannelMark: TemplateRecord {
  package var name: String
  package var url: String
  package var isTicked: Bool

  package static let fields = FieldTable<Self>([
    .text("name", "The channel as written.", \.name),
    .text("url", "The channel's page; empty if the register does not have it.", \.url),
    .flag("is_ticked", "It is in use.", \.isTicked),
  ])
}
