package import SiteTemplates

/// An organisation in full, on its own pages and those of its items and postings.
package struct OrganisationValue: TemplateRecord {
  package var link: OrganisationLink
  package var shortName: String
  package var code: String
  package var host: String
  package var address: String
  package var phone: String
  package var hours: String
  package var description: String
  package var introduction: [UInt8]
  package var parents: [OrganisationLink]
  package var isUnplaced: Bool
  package var postingCount: Int
  package var postingsURL: String
  package var feedURL: String

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.link.name),
    .text("short_name", "Its short name; its name if none is given.", \.shortName),
    .text("url", "Its page.", \.link.url),
    .text("level_name", "Its level.", \.link.levelName),
    .text("code", "行政区划代码.", \.code),
    .text("host", "Who runs it.", \.host),
    .text("address", "Its address.", \.address),
    .text("phone", "Its telephone.", \.phone),
    .text("hours", "When it is open.", \.hours),
    .text("description", "A sentence about it.", \.description),
    .html("intro_html", "The words of its `index.md`; only on its own page.", \.introduction),
    .list("parents", "The organisations above it, from the top.", \.parents),
    .flag("is_unplaced", "A community, street or department whose district is not known.", \.isUnplaced),
    .number("posting_count", "Its own postings.", \.postingCount),
    .text("postings_url", "The list of its postings; empty if it has none.", \.postingsURL),
    .text("feed_url", "The feed of its postings; empty if it has none.", \.feedURL),
  ])
}
