package import SiteModel

/// The Atom feeds (RFC 4287): one of all postings and one for each organisation that has any, the newest fifty.
package func feeds(of site: Site, links: SiteLinks) -> [OutputFile] {
  let all = OutputFile(
    path: SiteURL.feed,
    bytes: feed(
      title: site.portal.title, path: SiteURL.feed, page: SiteURL.home, postings: site.postings.indices.prefix(50),
      links))
  let own = site.organisations.indices.compactMap { index -> OutputFile? in
    let path = links.feedURL(of: index)
    guard !path.isEmpty else { return nil }
    let postings = site.relations.postingsOfOrganisation[index].prefix(50)
    let title = "\(site.organisations[index].name) - \(site.portal.title)"
    let page = Page.organisation(index).url(in: site)
    return OutputFile(path: path, bytes: feed(title: title, path: path, page: page, postings: postings, links))
  }
  return [all] + own
}

/// An address in a feed is a full one. A portal that has no `base_url` gives addresses relative to the feed.
private func feed(
  title: String, path: String, page: String, postings: some Collection<Int>, _ links: SiteLinks
) -> [UInt8] {
  let site = links.site
  let base = site.portal.baseURL ?? relativeRoot(of: path)
  let updated = postings.first.map { site.postings[$0].published.rfc3339 } ?? "1970-01-01T00:00:00+08:00"
  var xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(escapedXML(site.portal.language))">
    <title>\(escapedXML(title))</title>
    <id>\(escapedXML(base + path))</id>
    <link rel="self" href="\(escapedXML(base + path))"/>
    <link rel="alternate" type="text/html" href="\(escapedXML(base + page))"/>
    <updated>\(updated)</updated>
    <author><name>\(escapedXML(site.portal.host.name.isEmpty ? site.portal.title : site.portal.host.name))</name></author>

    """
  for index in postings {
    let posting = site.postings[index]
    let url = escapedXML(base + site.url(ofPosting: index))
    xml += """
      <entry>
      <title>\(escapedXML((posting.isSample ? "［示例］" : "") + posting.title))</title>
      <id>\(url)</id>
      <link rel="alternate" type="text/html" href="\(url)"/>
      <published>\(posting.published.rfc3339)</published>
      <updated>\(posting.published.rfc3339)</updated>
      <author><name>\(escapedXML(links.source(of: posting)))</name></author>
      <summary>\(escapedXML(posting.summary))</summary>
      </entry>

      """
  }
  return Array((xml + "</feed>\n").utf8)
}
