/// The addresses that every portal has, from its root.
package enum SiteURL {
  package static let home = "index.html"
  /// The list of organisations on the home page.
  package static let places = "index.html#places"
  package static let search = "search.html"
  package static let sitemap = "sitemap.html"
  package static let sitemapXML = "sitemap.xml"
  package static let notFound = "404.html"
  package static let robots = "robots.txt"
  package static let laws = "laws/index.html"
  package static let channels = "channels/index.html"
  package static let domains = "domains/index.html"
  package static let postings = "postings/index.html"
  package static let feed = "feed.xml"
}
