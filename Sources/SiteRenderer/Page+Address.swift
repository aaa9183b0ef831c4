package import SiteModel

extension Page {
  /// The page that has an address (`url(in:)`); `nil` if none has. Looks at one organisation's pages, not at all.
  package init?(at url: String, in site: Site) {
    let folder = url.utf8.lastIndex(of: UInt8(ascii: "/")).map { url[...$0] } ?? ""
    guard url.hasSuffix(".html"),
      let page = Self.candidates(in: String(folder), named: url.dropFirst(folder.count).dropLast(5), site: site)
        .first(where: { $0.url(in: site) == url })
    else { return nil }
    self = page
  }

  /// The pages that may have a name in a folder.
  ///
  /// - Parameter folder: with a final `/`, empty for the portal's own.
  private static func candidates(in folder: String, named name: Substring, site: Site) -> [Page] {
    switch folder {
    case "": return [.home, .search, .sitemap, .notFound]
    case "laws/": return [.laws] + site.laws.laws.indices.map { .law($0) }
    case "channels/": return [.channels] + site.channels.channels.indices.map { .channel($0) }
    case "domains/": return [.domains] + site.domains.domains.indices.map { .domain($0) }
    case "postings/": return postings(of: nil, named: name, site: site)
    default: break
    }
    for organisation in site.organisations.indices where folder.hasPrefix(site.organisations[organisation].id + "/") {
      switch folder.dropFirst(site.organisations[organisation].id.count + 1) {
      case "": return [.organisation(organisation)]
      case "items/":
        return site.items(of: organisation).indices.map {
          .item(ItemReference(organisation: organisation, index: $0))
        }
      case "postings/": return postings(of: organisation, named: name, site: site)
      default: continue
      }
    }
    return []
  }

  private static func postings(of organisation: Int?, named name: Substring, site: Site) -> [Page] {
    let all = organisation.map { site.relations.postingsOfOrganisation[$0] } ?? site.relations.portalWidePostings
    let named = all.filter { site.postings[$0].urlName == name }.map { Page.posting($0) }
    guard named.isEmpty else { return named }
    let number = name == "index" ? 1 : name.hasPrefix("page-") ? Int(name.dropFirst("page-".count)) ?? 0 : 0
    let count = organisation == nil ? site.postings.count : all.count
    guard number >= 1, number <= pageCount(ofPostings: count, in: site), organisation == nil || count > 0 else {
      return []
    }
    return [.postings(organisation: organisation, number: number)]
  }
}
