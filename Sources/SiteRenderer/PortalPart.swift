/// A part of the portal, as the navigation of every page lists them.
enum PortalPart: Int, CaseIterable, Sendable {
  case home, places, postings, domains, laws, channels

  var link: LinkValue {
    switch self {
    case .home: .home
    case .places: LinkValue(title: "区县社区", url: SiteURL.places)
    case .postings: LinkValue(title: "公开信息", url: SiteURL.postings)
    case .domains: LinkValue(title: "试点领域", url: SiteURL.domains)
    case .laws: LinkValue(title: "法律依据", url: SiteURL.laws)
    case .channels: LinkValue(title: "公开渠道", url: SiteURL.channels)
    }
  }

  /// The navigation of a page that stands in a part, or in none: that part's link is marked.
  static func navigation(in current: PortalPart?) -> [LinkValue] {
    current.map { marked[$0.rawValue] } ?? links
  }

  private static let links = allCases.map(\.link)
  private static let marked = allCases.map { current in
    var links = links
    links[current.rawValue].isCurrent = true
    return links
  }
}
