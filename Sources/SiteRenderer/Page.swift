package import SiteModel

/// A page of the portal, by what it is about: small, so that a portal of a hundred thousand has them all in one list.
package enum Page: Hashable, Sendable {
  case home
  case organisation(Int)
  case item(ItemReference)
  case posting(Int)
  /// One page of a list of postings, from 1; of all postings if there is no organisation.
  case postings(organisation: Int?, number: Int)
  case laws
  case law(Int)
  case channels
  case channel(Int)
  case domains
  case domain(Int)
  case search
  case sitemap
  case notFound
}

extension Page {
  /// Every page of a portal, those of an organisation together: they share a folder, and a part of the search index. The
  /// one that no list names, that for missing pages, is the last.
  package static func all(of site: Site) -> [Page] {
    var pages: [Page] = [.home, .search, .sitemap, .laws, .channels, .domains]
    pages += site.laws.laws.indices.map { .law($0) }
    pages += site.channels.channels.indices.map { .channel($0) }
    pages += site.domains.domains.indices.map { .domain($0) }
    pages += (1...pageCount(ofPostings: site.postings.count, in: site)).map { .postings(organisation: nil, number: $0) }
    pages += site.relations.portalWidePostings.map { .posting($0) }
    for organisation in site.organisations.indices {
      pages.append(.organisation(organisation))
      let items = site.items(of: organisation).indices
      pages += items.map { .item(ItemReference(organisation: organisation, index: $0)) }
      let postings = site.relations.postingsOfOrganisation[organisation]
      if !postings.isEmpty {
        let count = pageCount(ofPostings: postings.count, in: site)
        pages += (1...count).map { .postings(organisation: organisation, number: $0) }
      }
      pages += postings.map { .posting($0) }
    }
    pages.append(.notFound)
    return pages
  }

  static func pageCount(ofPostings count: Int, in site: Site) -> Int {
    max(1, (count + site.portal.pageSize - 1) / site.portal.pageSize)
  }

  /// The path below `site/`, which is the address from the portal's root.
  package func url(in site: Site) -> String {
    switch self {
    case .home: SiteURL.home
    case .organisation(let index): site.url(ofOrganisation: index)
    case .item(let item): site.url(of: item)
    case .posting(let index): site.url(ofPosting: index)
    case .postings(let organisation, let number):
      site.folder(ofPostings: organisation) + (number == 1 ? "index.html" : "page-\(number).html")
    case .laws: SiteURL.laws
    case .law(let index): site.url(ofLaw: index)
    case .channels: SiteURL.channels
    case .channel(let index): site.url(ofChannel: index)
    case .domains: SiteURL.domains
    case .domain(let index): site.url(ofDomain: index)
    case .search: SiteURL.search
    case .sitemap: SiteURL.sitemap
    case .notFound: SiteURL.notFound
    }
  }

  /// The organisation to which it belongs; `nil` if it is of the whole portal.
  func organisation(in site: Site) -> Int? {
    switch self {
    case .organisation(let index): index
    case .item(let item): item.organisation
    case .posting(let index): site.postings[index].organisation
    case .postings(let organisation, _): organisation
    case .home, .laws, .law, .channels, .channel, .domains, .domain, .search, .sitemap, .notFound: nil
    }
  }

  /// The template that makes it, which is the name of its type in the manual.
  package func template(in site: Site) -> PageType {
    switch self {
    case .home: .home
    case .organisation(let index):
      switch site.organisations[index].level {
      case .district: .district
      case .street: .street
      case .community: .community
      case .department: .department
      }
    case .item: .item
    case .posting: .posting
    case .postings: .postings
    case .laws: .laws
    case .law: .law
    case .channels: .channels
    case .channel: .channel
    case .domains: .domains
    case .domain: .domain
    case .search: .search
    case .sitemap: .sitemap
    case .notFound: .notFound
    }
  }
}

/// The kinds of page, each with a template of its name.
package enum PageType: String, Sendable, CaseIterable {
  case home, district, street, community, department, item, posting, postings
  case laws, law, channels, channel, domains, domain, search, sitemap
  case notFound = "404"

  /// By its case: left to itself, Swift hashes the name, and normalises it each time.
  package func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }
}

/// `laws/index.html` → `laws/`: a static host serves both, and one address is the page's own.
func addressWithoutIndex(_ url: String) -> String {
  url.hasSuffix("/index.html") || url == "index.html" ? String(url.dropLast("index.html".count)) : url
}
