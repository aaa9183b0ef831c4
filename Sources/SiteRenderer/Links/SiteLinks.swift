package import SiteModel

/// The values by which pages speak of each other, made from the site; those that many pages share are made once.
package struct SiteLinks: Sendable {
  package let site: Site
  /// For each organisation.
  let organisations: [OrganisationLink]
  /// For each organisation its items.
  private let items: [[ItemLink]]
  let subtreePostings: [SubtreePostings]
  let downloadSizes: [Int: [String: Int]]

  /// - Parameter downloads: for each organisation with a catalog the size of each download in bytes, by file name.
  package init(_ site: Site, downloads: [Int: [String: Int]]) {
    self.site = site
    downloadSizes = downloads
    organisations = site.organisations.indices.map { index in
      OrganisationLink(
        name: site.organisations[index].name, url: Page.organisation(index).url(in: site),
        levelName: site.organisations[index].level.title)
    }
    let organisations = organisations
    items = site.organisations.indices.map { organisation in
      (site.catalog(of: organisation)?.items ?? []).enumerated().map { index, item in
        ItemLink(
          title: item.name, number: item.number,
          url: site.url(of: ItemReference(organisation: organisation, index: index)),
          organisation: organisations[organisation])
      }
    }
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

  func item(_ reference: ItemReference) -> ItemLink { items[reference.organisation][reference.index] }

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
