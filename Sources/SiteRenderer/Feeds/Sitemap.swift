import SiteFormats
package import SiteModel

/// `sitemap.xml` and `robots.txt` (sitemaps.org): every page but the 404 page.
///
/// A sitemap holds 50,000 addresses at most; a larger portal gets several and an index of them. Addresses are full ones,
/// so a portal without `base_url` has neither, only a `robots.txt` that lets everybody in.
///
/// - Parameter pages: all pages of the site.
/// - Returns: their paths.
package func renderSitemaps(of pages: [Page], keys: SiteKeys, output: SiteOutput) throws -> [String] {
  let site = keys.site
  let robots = robots(of: site)
  try output.file(SiteURL.robots, key: Fingerprint(of: robots)) { robots }
  guard site.portal.baseURL != nil else { return [SiteURL.robots] }
  let maps = Sitemaps(of: pages, site)
  for name in maps.names { try output.file(name, key: keys.sitemap) { maps.bytes(of: name) } }
  return [SiteURL.robots] + maps.names
}

/// `robots.txt`, or a site map for machines; `nil` if nothing of that kind has the path.
package func sitemapFile(at path: String, of site: Site) -> [UInt8]? {
  if path == SiteURL.robots { return robots(of: site) }
  guard path.hasPrefix("sitemap"), path.hasSuffix(".xml"), site.portal.baseURL != nil else { return nil }
  let maps = Sitemaps(of: Page.all(of: site), site)
  return maps.names.contains(path) ? maps.bytes(of: path) : nil
}

private func robots(of site: Site) -> [UInt8] {
  let map = site.portal.baseURL.map { "Sitemap: \($0)\(SiteURL.sitemapXML)\n" } ?? ""
  return Array(("User-agent: *\nAllow: /\n" + map).utf8)
}

/// The site maps of a portal with an address: one, or an index and several parts.
private struct Sitemaps {
  private let site: Site
  private let base: String
  private let pages: ArraySlice<Page>
  /// The index comes last.
  let names: [String]

  private static let pagesOfOne = 50_000

  init(of pages: [Page], _ site: Site) {
    self.site = site
    base = site.portal.baseURL ?? ""
    self.pages = pages.last == .notFound ? pages.dropLast() : pages[...]
    let count = (self.pages.count + Self.pagesOfOne - 1) / Self.pagesOfOne
    names = count == 1 ? [SiteURL.sitemapXML] : (1...count).map { "sitemap-\($0).xml" } + [SiteURL.sitemapXML]
  }

  func bytes(of name: String) -> [UInt8] {
    guard let part = names.firstIndex(of: name), names.count == 1 || part < names.count - 1 else {
      return index(of: names.dropLast(), base: base)
    }
    let start = part * Self.pagesOfOne
    return sitemap(of: pages[start..<min(start + Self.pagesOfOne, pages.count)], base: base, site: site)
  }
}

private func index(of names: some Sequence<String>, base: String) -> [UInt8] {
  var xml = XMLWriter()
  xml.markup(#"<?xml version="1.0" encoding="UTF-8"?>\#n"#)
  xml.markup(#"<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\#n"#)
  for name in names {
    xml.markup("<sitemap><loc>")
    xml.text(base)
    xml.text(name)
    xml.markup("</loc></sitemap>\n")
  }
  xml.markup("</sitemapindex>\n")
  return xml.bytes
}

private func sitemap(of pages: ArraySlice<Page>, base: String, site: Site) -> [UInt8] {
  // The longest addresses of our own portal need less: a buffer that has to grow takes three times its bytes.
  var xml = XMLWriter(capacity: 200 + pages.count * (130 + base.utf8.count))
  xml.markup(#"<?xml version="1.0" encoding="UTF-8"?>\#n"#)
  xml.markup(#"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\#n"#)
  for page in pages {
    xml.markup("<url><loc>")
    xml.text(base)
    xml.text(addressWithoutIndex(page.url(in: site)))
    xml.markup("</loc>")
    if case .posting(let index) = page {
      xml.markup("<lastmod>")
      xml.text(site.postings[index].published.day.description)
      xml.markup("</lastmod>")
    }
    xml.markup("</url>\n")
  }
  xml.markup("</urlset>\n")
  return xml.bytes
}
