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
