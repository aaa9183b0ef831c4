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
    .text("home_url", "The home page.", always: SiteURL.home),
    .text("search_url", "The search page.", always: SiteURL.search),
    .text("sitemap_url", "The site map.", always: SiteURL.sitemap),
    .text("laws_url", "The register of laws.", always: SiteURL.laws),
    .text("channels_url", "The register of channels.", always: SiteURL.channels),
    .text("domains_url", "The pilot domains.", always: SiteURL.domains),
    .text("postings_url", "All postings.", always: SiteURL.postings),
    .text("feed_url", "The feed of all postings.", always: SiteURL.feed),
  ])
}
