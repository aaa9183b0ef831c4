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
  var index = opening("sitemapindex")
  for (number, part) in parts.enumerated() {
    let name = "sitemap-\(number + 1).xml"
    files.append(OutputFile(path: name, bytes: sitemap(of: part, base: base, site: site)))
    index += "<sitemap><loc>\(escapedXML(base + name))</loc></sitemap>\n"
  }
  files.append(OutputFile(path: SiteURL.sitemapXML, bytes: Array((index + "</sitemapindex>\n").utf8)))
  return files
}

private func sitemap(of pages: ArraySlice<Page>, base: String, site: Site) -> [UInt8] {
  var xml = opening("urlset")
  for page in pages {
    xml += "<url><loc>\(escapedXML(base + addressWithoutIndex(page.url(in: site))))</loc>"
    if case .posting(let index) = page { xml += "<lastmod>\(site.postings[index].published.day)</lastmod>" }
    xml += "</url>\n"
  }
  return Array((xml + "</urlset>\n").utf8)
}

private func opening(_ element: String) -> String {
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(element) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
}
