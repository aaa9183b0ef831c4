package import SiteModel

/// How many postings a feed has.
let feedLength = 50

/// Makes the Atom feeds (RFC 4287): one of all postings and one for each organisation that has any, the newest fifty.
///
/// - Returns: their paths.
package func renderFeeds(keys: SiteKeys, links: SiteLinks, jobs: Int, output: SiteOutput) async throws -> [String] {
  var paths: [String] = []
  let withFeed = links.site.organisations.indices.filter { !links.feedURL(of: $0).isEmpty }
  try await inParallel([nil] + withFeed, jobs: jobs) { organisation in
    let path = organisation.map(links.feedURL) ?? SiteURL.feed
    try output.file(path, key: keys.feed(of: organisation)) { feed(of: organisation, path: path, links) }
    return path
  } each: { path in
    paths.append(path)
  }
  return paths
}

/// The feed of an organisation, or of the whole portal.
private func feed(of organisation: Int?, path: String, _ links: SiteLinks) -> [UInt8] {
  let site = links.site
  guard let organisation else {
    return feed(
      title: site.portal.title, path: path, page: SiteURL.home, postings: site.postings.indices.prefix(feedLength),
      links)
  }
  return feed(
    title: "\(site.organisations[organisation].name) - \(site.portal.title)", path: path,
    page: Page.organisation(organisation).url(in: site),
    postings: site.relations.postingsOfOrganisation[organisation].prefix(feedLength), links)
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
