import SiteTemplates

/// A page of the tests: a catalog's item with its channels, and the items below it.
struct ItemPage: TemplateRecord {
  var title = "低保"
  var summary = ""
  var bodyHTML = Array("<p>正文</p>".utf8)
  var count = 0
  var isEmpty = false
  var channels: [ChannelMark] = []
  var below: [ItemPage] = []
  var audiences: [String] = []
  var organisation: OrganisationLink? = nil

  static let fields = FieldTable<ItemPage>([
    .text("title", "The item's name.", \.title),
    .text("summary", "A sentence.", \.summary),
    .html("body_html", "The text.", \.bodyHTML),
    .number("count", "How many postings there are.", \.count),
    .flag("is_empty", "Whether there is nothing to show.", \.isEmpty),
    .list("channels", "Where it is published.", \.channels),
    .list("below", "Items below.", \.below),
    .texts("audiences", "For whom.", \.audiences),
    .record("organisation", "Who publishes it.", \.organisation),
    .text("shout", "The name, loud.") { $0.pointee.title + "!" },
    .record("copy", "Who publishes it.") { $0.pointee.organisation },
    .list("ticked", "The ticked channels.") { $0.pointee.channels.filter(\.isTicked) },
  ])
}

struct ChannelMark: TemplateRecord {
  var name: String
  var isTicked: Bool

  static let fields = FieldTable<ChannelMark>([
    .text("name", "The channel.", \.name),
    .flag("is_ticked", "Whether it is used.", \.isTicked),
  ])
}

struct OrganisationLink: TemplateRecord {
  var name: String
  var url: String
  var level: TemplateText = TemplateText("社区")

  static let fields = FieldTable<OrganisationLink>([
    .text("name", "Its name.", \.name),
    .text("url", "Its page.", \.url),
    .record("level", "What it is.", \.level),
  ])
}
