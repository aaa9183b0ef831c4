import SiteModel
import SiteTemplates

/// Makes the frame of each page: what pages have in common, and the title, tags and breadcrumbs of one.
final class PageFrames: Sendable {
  let links: SiteLinks
  /// The way to the root for a page that may be served at any address.
  let absoluteRoot: String
  let searchScript: String
  let searchIndexScript: String
  private let common: PageFrame
  /// The tags that every page has.
  private let commonTags: PageTags
  private let asOf: CalendarDay

  init(links: SiteLinks, settings: RenderSettings) {
    let portal = links.site.portal
    self.links = links
    asOf = settings.asOf
    absoluteRoot = pathOfURL(portal.baseURL ?? "")
    searchScript = settings.assets["search.js"] ?? ""
    searchIndexScript = settings.assets["search-index.js"] ?? ""
    commonTags = PageTags(of: portal)
    common = PageFrame(
      root: "", site: Shared(SiteValue(portal)), language: portal.language, type: "", title: "", documentTitle: "",
      description: portal.description, canonical: "", feedURL: SiteURL.feed, meta: [], breadcrumbs: [], navigation: [],
      stylesheet: settings.assets["site.css"] ?? "", script: settings.assets["site.js"] ?? "",
      icon: settings.assets["icon.svg"] ?? "")
  }

  func frame(of page: Page, url: String, root: String) -> PageFrame {
    let site = links.site
    let words = PageWords(of: page, url: url, links: links)
    var frame = common
    frame.root = root
    frame.type = page.template(in: site).rawValue
    frame.title = words.title
    frame.documentTitle = page == .home ? words.title : words.title + " - " + site.portal.title
    if !words.description.isEmpty { frame.description = words.description }
    if let base = site.portal.baseURL, page != .notFound { frame.canonical = base + addressWithoutIndex(url) }
    if !words.feedURL.isEmpty { frame.feedURL = words.feedURL }
    frame.breadcrumbs = words.breadcrumbs
    frame.navigation = PortalPart.navigation(in: words.part)
    frame.meta = tags(of: page, words: words, canonical: frame.canonical).values
    return frame
  }

  private func tags(of page: Page, words: PageWords, canonical: String) -> PageTags {
    let site = links.site
    var tags = commonTags
    tags.values.reserveCapacity(10)
    switch page {
    case .posting(let index):
      let posting = site.postings[index]
      tags.addArticle(
        title: posting.title, published: posting.published, source: links.source(of: posting),
        keywords: posting.keywords, description: posting.summary)
      tags.addURL(canonical)
    case .item(let item):
      tags.addArticle(
        title: words.title, published: published(item), source: site.organisations[item.organisation].name,
        keywords: site.item(item).path, description: words.description)
      tags.addURL(canonical)
    default:
      tags.addColumn(
        name: words.title, description: words.description.isEmpty ? site.portal.description : words.description,
        keywords: words.keywords.isEmpty ? site.portal.keywords : words.keywords, type: words.columnType)
    }
    return tags
  }

  /// An item's page says what its newest posting changed; before the first, when the portal opened, else this build's day.
  private func published(_ item: ItemReference) -> PublicationTime {
    let newest = links.site.relations.postingsOfItem[item.organisation][item.index].first
    return newest.map { links.site.postings[$0].published } ?? PublicationTime(day: links.site.portal.published ?? asOf)
  }
}

extension SiteValue {
  init(_ portal: Portal) {
    self.init(
      title: portal.title, description: portal.description, baseURL: portal.baseURL ?? "", notice: portal.notice,
      host: HostValue(
        name: portal.host.name, address: portal.host.address, phone: portal.host.phone, email: portal.host.email,
        hours: portal.host.hours),
      siteIDCode: portal.identifiers.siteIDCode, icp: portal.identifiers.icp, police: portal.identifiers.police)
  }
}
