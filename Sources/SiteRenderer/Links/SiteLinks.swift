package import SiteModel

/// The values by which pages speak of each other, made from the site; those that many pages share are made once.
package final class SiteLinks: Sendable {
  package let site: Site
  /// For each organisation.
  let facts: [OrganisationFacts]
  let subtreePostings: [SubtreePostings]
  let downloadSizes: @Sendable (_ organisation: Int) -> [String: Int]
  /// The page of each law, and of each channel.
  let lawURLs: [String]
  let channelURLs: [String]

  /// - Parameter downloads: for an organisation with a catalog the size of each download in bytes, by file name; asked on
  ///   any thread.
  package init(_ site: Site, downloads: @escaping @Sendable (_ organisation: Int) -> [String: Int]) {
    self.site = site
    downloadSizes = downloads
    lawURLs = site.laws.laws.indices.map { Page.law($0).url(in: site) }
    channelURLs = site.channels.channels.indices.map { Page.channel($0).url(in: site) }
    var facts: [OrganisationFacts] = []
    for index in site.organisations.indices {
      let parent = site.relations.parent[index].map { (index: $0, facts: facts[$0]) }
      facts.append(OrganisationFacts(of: index, in: site, parent: parent))
    }
    self.facts = facts
    var subtrees = site.organisations.indices.map { index in
      let own = site.relations.postingsOfOrganisation[index]
      return SubtreePostings(count: own.count, newest: own.first)
    }
    for index in site.organisations.indices.reversed() {
      guard let parent = site.relations.parent[index] else { continue }
      subtrees[parent].add(subtrees[index])
    }
    subtreePostings = subtrees
  }

  /// What the records of a page hold of this.
  var reference: LinksReference { LinksReference(self) }

  func organisation(_ index: Int) -> OrganisationLink { OrganisationLink(links: reference, index: index) }

  func item(_ item: ItemReference) -> ItemLink { ItemLink(links: reference, reference: item, item: site.item(item)) }

  func posting(_ index: Int) -> PostingLink {
    PostingLink(links: reference, index: index, posting: site.postings[index])
  }

  struct SubtreePostings: Sendable {
    var count: Int
    /// The least index: postings are sorted newest first.
    var newest: Int?

    mutating func add(_ other: SubtreePostings) {
      count += other.count
      newest = [newest, other.newest].compactMap { $0 }.min()
    }
  }
}
