import SiteFormats
package import SiteModel

/// `sitemap.xml` and `robots.txt` (sitemaps.org): every page but the 404 page.
///
/// A sitemap holds 50,000 addresses at most; a larger portal gets several and an index of them. Addresses are full ones,
/// so a portal without `base_url` has neither, only a `robots.txt` that lets everybody in.
///
/// - Returns: their paths.
package func renderSitemaps(keys: SiteKeys, output: SiteOutput) throws -> [String] {
  let site = keys.site
  let base = site.portal.baseURL
  let robots = "User-agent: *\nAllow: /\n" + (base.map { "Sitemap: \($0)\(SiteURL.sitemapXML)\n" } ?? "")
  try output.file(SiteURL.robots, key: Fingerprint(of: robots)) { Array(robots.utf8) }
  guard let base else { return [SiteURL.robots] }
  let pages = Page.all(of: site).filter { $0 != .notFound }
  let parts = stride(from: 0, to: pages.count, by: 50_000).map { pages[$0..<min($0 + 50_000, pages.count)] }
  let names = parts.count == 1 ? [SiteURL.sitemapXML] : parts.indices.map { "sitemap-\($0 + 1).xml" }
  for (name, part) in zip(names, parts) {
    try output.file(name, key: keys.sitemap) { sitemap(of: part, base: base, site: site) }
  }
  if parts.count == 1 { return [SiteURL.robots] + names }
  try output.file(SiteURL.sitemapXML, key: keys.sitemap) { index(of: names, base: base) }
  return [SiteURL.robots, SiteURL.sitemapXML] + names
}

private func index(of names: [String], base: String) -> [UInt8] {
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
