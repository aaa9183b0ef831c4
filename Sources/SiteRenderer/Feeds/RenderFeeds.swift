import SiteFormats
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

/// The feed at a path; `nil` if there is none.
package func feed(at path: String, links: SiteLinks) -> [UInt8]? {
  if path == SiteURL.feed { return feed(of: nil, path: path, links) }
  guard let organisation = links.site.organisations.indices.first(where: { links.feedURL(of: $0) == path }) else {
    return nil
  }
  return feed(of: organisation, path: path, links)
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
  let host = site.portal.host.name
  var xml = XMLWriter(capacity: 1024 * (1 + postings.count))
  xml.markup(#"<?xml version="1.0" encoding="UTF-8"?>\#n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang=""#)
  xml.text(site.portal.language)
  xml.markup("\">\n")
  xml.element("title", title)
  xml.element("id", base + path)
  xml.markup(#"<link rel="self" href=""#)
  xml.text(base + path)
  xml.markup(#""/>\#n<link rel="alternate" type="text/html" href=""#)
  xml.text(base + page)
  xml.markup("\"/>\n")
  xml.element("updated", postings.first.map { site.postings[$0].published.rfc3339 } ?? "1970-01-01T00:00:00+08:00")
  xml.author(host.isEmpty ? site.portal.title : host)
  for index in postings { xml.entry(site.postings[index], url: base + site.url(ofPosting: index), links) }
  xml.markup("</feed>\n")
  return xml.bytes
}

extension XMLWriter {
  fileprivate mutating func entry(_ posting: Posting, url: String, _ links: SiteLinks) {
    let time = posting.published.rfc3339
    markup("<entry>\n")
    element("title", posting.isSample ? "［示例］" + posting.title : posting.title)
    element("id", url)
    markup(#"<link rel="alternate" type="text/html" href=""#)
    text(url)
    markup("\"/>\n")
    element("published", time)
    element("updated", time)
    author(links.source(of: posting))
    element("summary", posting.summary)
    markup("</entry>\n")
  }

  fileprivate mutating func author(_ name: String) {
    markup("<author><name>")
    text(name)
    markup("</name></author>\n")
  }

  /// An element with a text, on a line of its own.
  fileprivate mutating func element(_ name: StaticString, _ text: String) {
    markup("<")
    markup(name)
    markup(">")
    self.text(text)
    markup("</")
    markup(name)
    markup(">\n")
  }
}
