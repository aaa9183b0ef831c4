import SiteFormats
package import SiteModel

/// `sitemap.xml` and `robots.txt` (sitemaps.org): every page but the 404 page.
///
/// A sitemap holds 50,000 addresses at most; a larger portal gets several and an index of them. Addresses are full ones,
/// so a portal without `base_url` has neither, only a `robots.txt` that lets everybody in.
package func sitemaps(of site: Site) -> [OutputFile] {
  guard let base = site.portal.baseURL else {
    return [OutputFile(path: SiteURL.robots, bytes: Array("User-agent: *\nAllow: /\n".utf8))]
  }
  let robots = "User-agent: *\nAllow: /\nSitemap: \(base)\(SiteURL.sitemapXML)\n"
  let pages = Page.all(of: site).filter { $0 != .notFound }
  let parts = stride(from: 0, to: pages.count, by: 50_000).map { pages[$0..<min($0 + 50_000, pages.count)] }
  var files = [OutputFile(path: SiteURL.robots, bytes: Array(robots.utf8))]
  if parts.count == 1 {
    files.append(OutputFile(path: SiteURL.sitemapXML, bytes: sitemap(of: parts[0], base: base, site: site)))
    return files
  }
  var index = XMLWriter()
  index.markup(#"<?xml version="1.0" encoding="UTF-8"?>\#n"#)
  index.markup(#"<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\#n"#)
  for (number, part) in parts.enumerated() {
    let name = "sitemap-\(number + 1).xml"
    files.append(OutputFile(path: name, bytes: sitemap(of: part, base: base, site: site)))
    index.markup("<sitemap><loc>")
    index.text(base)
    index.text(name)
    index.markup("</loc></sitemap>\n")
  }
  index.markup("</sitemapindex>\n")
  files.append(OutputFile(path: SiteURL.sitemapXML, bytes: index.bytes))
  return files
}

private func sitemap(of pages: ArraySlice<Page>, base: String, site: Site) -> [UInt8] {
  var xml = XMLWriter(capacity: 200 + pages.count * (100 + base.utf8.count))
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
