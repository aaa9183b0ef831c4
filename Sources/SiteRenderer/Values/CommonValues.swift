package import SiteTemplates

/// What every page says of the portal.
package struct SiteValue: TemplateRecord {
  package var title: String
  package var description: String
  package var baseURL: String
  package var notice: String
  package var host: HostValue
  package var siteIDCode: String
  package var icp: String
  package var police: String

  package static let fields = FieldTable<Self>([
    .text("title", "The portal's title.", \.title),
    .text("description", "The portal's description.", \.description),
    .text("base_url", "Where the portal is served, as a full URL; empty if not said.", \.baseURL),
    .text("notice", "A line that stands on every page.", \.notice),
    .record("host", "The organisation that runs the portal (主办单位).", \.host),
    .text("site_id_code", "网站标识码.", \.siteIDCode),
    .text("icp", "ICP备案.", \.icp),
    .text("police", "公安备案.", \.police),
    .text("home_url", "The home page.") { _ in SiteURL.home },
    .text("search_url", "The search page.") { _ in SiteURL.search },
    .text("sitemap_url", "The site map.") { _ in SiteURL.sitemap },
    .text("laws_url", "The register of laws.") { _ in SiteURL.laws },
    .text("channels_url", "The register of channels.") { _ in SiteURL.channels },
    .text("domains_url", "The pilot domains.") { _ in SiteURL.domains },
    .text("postings_url", "All postings.") { _ in SiteURL.postings },
    .text("feed_url", "The feed of all postings.") { _ in SiteURL.feed },
  ])
}

/// The organisation that runs the portal.
package struct HostValue: TemplateRecord {
  package var name: String
  package var address: String
  package var phone: String
  package var email: String
  package var hours: String

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.name),
    .text("address", "Its address.", \.address),
    .text("phone", "Its telephone.", \.phone),
    .text("email", "Its e-mail address.", \.email),
    .text("hours", "When it is open.", \.hours),
  ])
}

/// A link with its words; in breadcrumbs and navigation it may be the page itself.
package struct LinkValue: TemplateRecord {
  package var title: String
  package var url: String
  package var isCurrent = false

  package static let fields = FieldTable<Self>([
    .text("title", "The link's words.", \.title),
    .text("url", "The address, from the portal's root.", \.url),
    .flag("is_current", "The link leads to this page, or to the part of the portal in which it stands.", \.isCurrent),
  ])
}

/// A page tag: `<meta name content>` (网页设计规范, 国办发〔2017〕47号).
package struct MetaValue: TemplateRecord {
  package var name: String
  package var content: String

  package static let fields = FieldTable<Self>([
    .text("name", "The tag's name, case-sensitive.", \.name),
    .text("content", "The tag's value.", \.content),
  ])
}

/// A label with its value: a line of a document's header.
package struct LabelledValue: TemplateRecord {
  package var label: String
  package var value: String

  package static let fields = FieldTable<Self>([
    .text("label", "What it is.", \.label),
    .text("value", "What it says.", \.value),
  ])
}

/// A text in a list, with the number that the source gave it.
package struct ListTextValue: TemplateRecord {
  package var marker = ""
  package var text: String

  package static let fields = FieldTable<Self>([
    .text("marker", "The number as the source wrote it (`1.`), or empty.", \.marker),
    .text("text", "The text without its number.", \.text),
  ])
}

/// Words that the source has and a register does not, and how often.
package struct UnregisteredValue: TemplateRecord {
  package var text: String
  package var count: Int

  package static let fields = FieldTable<Self>([
    .text("text", "The words as written.", \.text),
    .number("count", "How many items write them.", \.count),
  ])
}

/// A file to download: an attachment, or a catalog in another format.
package struct DownloadValue: TemplateRecord {
  package var title: String
  package var url: String
  package var format: String
  package var size: String

  package static let fields = FieldTable<Self>([
    .text("title", "What the file is.", \.title),
    .text("url", "The address, from the portal's root.", \.url),
    .text("format", "The file's kind: CSV, XLSX, PDF.", \.format),
    .text("size", "The file's size, for a person: 12 KB.", \.size),
  ])
}
