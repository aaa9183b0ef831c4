/// A whole portal: what the content says, as values that refer to each other by index.
package final class Site: Sendable {
  package let portal: Portal
  /// The words of `content/index.md`.
  package let introduction: Prose?
  /// Parents before children, siblings in their order.
  package let organisations: [Organisation]
  package let laws: LawRegister
  package let channels: ChannelRegister
  package let domains: DomainRegister
  /// Newest first; equal times by path.
  package let postings: [Posting]
  /// The other files of the content, by path: what a text may link or show.
  package let files: [String: Attachment]
  package let relations: SiteRelations
  /// Of the portal's settings and of the registers.
  package let settings: Fingerprint
  let finder: PostingFinder
  let places: Places

  /// What organisations and their catalogs alone decide, by their places.
  struct Places {
    let itemsOfOrganisation: [[DisclosureItem]]
    /// For each organisation the place of its first item among all.
    let firstItems: [Int]
    /// For each organisation the folders of its postings and of its items, with a final `/`.
    let postingFolders: [String]
    let itemFolders: [String]

    init(_ organisations: [Organisation], _ relations: SiteRelations) {
      postingFolders = organisations.map { $0.id + "/postings/" }
      itemFolders = organisations.map { $0.id + "/items/" }
      itemsOfOrganisation = relations.catalogOwner.map { owner in
        owner.flatMap { organisations[$0].catalog }?.items ?? []
      }
      var (first, count): ([Int], Int) = ([], 0)
      for items in itemsOfOrganisation {
        first.append(count)
        count += items.count
      }
      firstItems = first
    }
  }

  /// For each item, by its place: beside each other, since the page of an item shows those of fifty others.
  let postingCounts: [Int32]

  package convenience init(
    portal: Portal, introduction: Prose?, organisations: [Organisation], laws: LawRegister,
    channels: ChannelRegister, domains: DomainRegister, postings: [Posting],
    files: [String: Attachment], settings: Fingerprint = .ofNothing
  ) {
    let relations = SiteRelations(
      organisations: organisations, laws: laws, channels: channels, domains: domains, postings: postings)
    self.init(
      portal: portal, introduction: introduction, organisations: organisations, laws: laws, channels: channels,
      domains: domains, postings: postings, files: files, settings: settings, relations: relations,
      places: Places(organisations, relations),
      finder: PostingFinder(postings, inOrder: relations.postingsByOrganisation),
      postingCounts: relations.postingCounts)
  }

  init(
    portal: Portal, introduction: Prose?, organisations: [Organisation], laws: LawRegister,
    channels: ChannelRegister, domains: DomainRegister, postings: [Posting], files: [String: Attachment],
    settings: Fingerprint, relations: SiteRelations, places: Places, finder: PostingFinder, postingCounts: [Int32]
  ) {
    self.portal = portal
    self.introduction = introduction
    self.organisations = organisations
    self.laws = laws
    self.channels = channels
    self.domains = domains
    self.postings = postings
    self.files = files
    self.settings = settings
    self.relations = relations
    self.places = places
    self.finder = finder
    self.postingCounts = postingCounts
  }

  /// The catalog that an organisation follows: its own, else the nearest above it.
  package func catalog(of organisation: Int) -> Catalog? {
    relations.catalogOwner[organisation].flatMap { organisations[$0].catalog }
  }

  /// The items of that catalog; none if there is no catalog.
  package func items(of organisation: Int) -> [DisclosureItem] { places.itemsOfOrganisation[organisation] }

  package func item(_ item: ItemReference) -> DisclosureItem {
    places.itemsOfOrganisation[item.organisation][item.index]
  }

  /// The postings that fulfil an item, newest first.
  package func postings(of item: ItemReference) -> [Int] { relations.postingsOfItem[item.organisation][item.index] }

  /// The postings before and after one in the list of its organisation, or in the portal-wide one.
  package func neighbours(ofPosting index: Int) -> (older: Int?, newer: Int?) {
    relations.neighbours(ofPosting: index)
  }

  package func postingCount(of item: ItemReference) -> Int { Int(postingCounts[place(of: item)]) }

  /// The place of an item among those of all organisations.
  package func place(of item: ItemReference) -> Int { places.firstItems[item.organisation] + item.index }

  /// The law that a citation of a catalog means.
  package func resolution(of basis: LegalBasis) -> LawResolution {
    relations.resolutions[ExactText(basis.original)] ?? laws.resolve(basis)
  }

  /// An organisation's page: `xishan/kaiyuan/index.html`.
  package func url(ofOrganisation index: Int) -> String { organisations[index].id + "/index.html" }

  package func url(ofLaw index: Int) -> String { "laws/\(laws.laws[index].slug).html" }
  package func url(ofChannel index: Int) -> String { "channels/\(channels.channels[index].slug).html" }
  package func url(ofDomain index: Int) -> String { "domains/\(domains.domains[index].slug).html" }

  /// An item's page: `xishan/kaiyuan/items/4.html`.
  package func url(of item: ItemReference) -> String {
    folder(ofItems: item.organisation) + self.item(item).urlName + ".html"
  }

  /// A posting's page: `xishan/kaiyuan/postings/2026-10-12-q3.html`, or below `postings/` if it is portal-wide.
  package func url(ofPosting index: Int) -> String {
    let (folder, name) = (folder(ofPostings: postings[index].organisation), postings[index].urlName)
    var url = ""
    url.reserveCapacity(folder.utf8.count + name.utf8.count + ".html".utf8.count)
    url += folder
    url += name
    url += ".html"
    return url
  }

  /// The posting of a file: `content/xishan/kaiyuan/postings/2026-10-12-q3.md`.
  package func posting(at path: String) -> Int? { finder.index(ofPath: path) }

  package var postingPaths: some Collection<String> { postings.lazy.map(\.path) }

  /// The folder of an organisation's items, with a final `/`.
  package func folder(ofItems organisation: Int) -> String { places.itemFolders[organisation] }

  /// The folder of an organisation's postings, with a final `/`.
  package func folder(ofPostings organisation: Int?) -> String {
    organisation.map { places.postingFolders[$0] } ?? "postings/"
  }
}

extension Site {
  /// The same item in other organisations. A hundred communities may share one: the first fifty.
  package func elsewhere(_ item: ItemReference) -> [ItemReference] {
    guard let all = relations.itemsByName[ExactText(self.item(item).name)] else { return [] }
    return Array(all.lazy.filter { $0.organisation != item.organisation }.prefix(50))
  }
}

/// An item as it stands in an organisation: a community that follows its district's catalog has items of its own.
///
/// Kept small, since a large portal's relations hold some hundred thousand of them.
package struct ItemReference: Hashable, Sendable {
  private var storedOrganisation: Int32
  private var storedIndex: Int32

  package var organisation: Int { Int(storedOrganisation) }
  /// The item's index in the catalog that the organisation follows.
  package var index: Int { Int(storedIndex) }

  package init(organisation: Int, index: Int) {
    storedOrganisation = Int32(organisation)
    storedIndex = Int32(index)
  }
}
