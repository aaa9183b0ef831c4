import SiteModel
package import SiteTemplates

/// An item with all its elements.
package struct ItemValue: TemplateRecord {
  let link: ItemLink
  let contents: [ListTextValue]
  let bases: [BasisValue]
  let timeLimitParts: [ListTextValue]
  let bodies: [ListTextValue]
  let channels: [ChannelMark]
  let audiences: [ListTextValue]
  let methods: [ListTextValue]
  let levels: [ListTextValue]

  private var item: DisclosureItem { link.item }

  func writeAnchor(to output: inout TemplateOutput) {
    output.append("item-")
    output.append(item.urlName)
  }

  package static let fields = FieldTable<Self>([
    .text("number", "序号.") { $0.pointee.item.number },
    .text("code", "The item's identity: 编码, else 序号.") { $0.pointee.item.code },
    .text("name", "The lowest level of its path: 最低生活保障.") { $0.pointee.item.name },
    .text("title", "The same.") { $0.pointee.item.name },
    .text("anchor", "The id of its row.", writing: { $0.pointee.writeAnchor(to: &$1) }),
    .text("url", "Its page.", writing: { $0.pointee.link.writeURL(to: &$1) }),
    .list("path", "领域、一级、二级、三级, those that are given.") { $0.pointee.item.path.map { PathLevel(name: $0) } },
    .flag("is_empty", "The source has the number and nothing else.") { $0.pointee.item.isEmpty },
    .list("contents", "公开内容.", \.contents),
    .text("website_column", "政府网站公开栏目; empty if not on the website.") { $0.pointee.item.websiteColumn ?? "" },
    .flag("is_on_website", "It has a column on the website.") { !($0.pointee.item.websiteColumn ?? "").isEmpty },
    .list("bases", "公开依据.", \.bases),
    .text("time_limit", "公开时限 as written.") { $0.pointee.item.timeLimit.original },
    .list("time_limit_parts", "The same in parts: 20个工作日内, 长期公开.", \.timeLimitParts),
    .flag("is_vague", "The time limit cannot be audited: 及时公开.") {
      !$0.pointee.item.timeLimit.original.isEmpty && !$0.pointee.item.timeLimit.isAuditable
    },
    .list("bodies", "公开主体.", \.bodies),
    .list("channels", "公开渠道和载体, ticked and unticked, in the source's order.", \.channels),
    .list("ticked_channels", "Those in use.") { $0.pointee.channels.filter(\.isTicked) },
    .list("unticked_channels", "Those that the catalog lists and leaves unticked.") {
      $0.pointee.channels.filter { !$0.isTicked }
    },
    .list("audiences", "公开对象.", \.audiences),
    .list("methods", "公开方式.", \.methods),
    .list("levels", "公开层级.", \.levels),
    .number("posting_count", "Postings that fulfil it.") { value in
      value.pointee.link.links { $0.site.postingCount(of: value.pointee.link.reference) }
    },
    .record("latest", "The newest of them.") { value in
      value.pointee.link.links { links in links.site.postings(of: value.pointee.link.reference).first.map(links.posting)
      }
    },
  ])
}
