package import SiteTemplates

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
    .text("number", "序号.") { $0.pointee.link.number },
    .text("code", "The item's identity: 编码, else 序号.", \.code),
    .text("name", "The lowest level of its path: 最低生活保障.") { $0.pointee.link.title },
    .text("title", "The same.") { $0.pointee.link.title },
    .text("anchor", "The id of its row.", \.anchor),
    .text("url", "Its page.", writing: { $0.pointee.link.writeURL(to: &$1) }),
    .list("path", "领域、一级、二级、三级, those that are given.", \.path),
    .flag("is_empty", "The source has the number and nothing else.", \.isEmpty),
    .list("contents", "公开内容.", \.contents),
    .text("website_column", "政府网站公开栏目; empty if not on the website.", \.websiteColumn),
    .flag("is_on_website", "It has a column on the website.") { !$0.pointee.websiteColumn.isEmpty },
    .list("bases", "公开依据.", \.bases),
    .text("time_limit", "公开时限 as written.", \.timeLimit),
    .list("time_limit_parts", "The same in parts: 20个工作日内, 长期公开.", \.timeLimitParts),
    .flag("is_vague", "The time limit cannot be audited: 及时公开.", \.isVague),
    .list("bodies", "公开主体.", \.bodies),
    .list("channels", "公开渠道和载体, ticked and unticked, in the source's order.", \.channels),
    .list("ticked_channels", "Those in use.", of: ChannelMark.self) { $0.pointee.channels.filter(\.isTicked) },
    .list("unticked_channels", "Those that the catalog lists and leaves unticked.", of: ChannelMark.self) {
      $0.pointee.channels.filter { !$0.isTicked }
    },
    .list("audiences", "公开对象.", \.audiences),
    .list("methods", "公开方式.", \.methods),
    .list("levels", "公开层级.", \.levels),
    .number("posting_count", "Postings that fulfil it.", \.postingCount),
    .record("latest", "The newest of them.", \.latest),
  ])
}
