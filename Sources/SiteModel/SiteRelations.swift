/// What belongs to what, found once for the whole portal so that no page has to look through all others.
///
/// Cost: one pass over the organisations, the items and the postings.
package struct SiteRelations: Sendable {
  /// For each organisation the one above it, by its folder; `nil` at the top.
  package internal(set) var parent: [Int?] = []
  package internal(set) var children: [[Int]] = []
  /// For each organisation the one whose catalog it follows; `nil` if there is none.
  package internal(set) var catalogOwner: [Int?] = []
  /// For each organisation its postings, newest first.
  package internal(set) var postingsOfOrganisation: [[Int]] = []
  /// For each posting the one before and the one after it in the list of its organisation, or in the portal-wide one; -1 at
  /// the ends.
  var older: [Int32] = []
  var newer: [Int32] = []
  /// Portal-wide postings, newest first.
  package internal(set) var portalWidePostings: [Int] = []
  /// For each organisation and item the postings that fulfil it, newest first.
  package internal(set) var postingsOfItem: [[[Int]]] = []
  /// For each posting the item that it fulfils.
  package internal(set) var itemOfPosting: [ItemReference?] = []
  /// For each posting its counterparts, both ways, in the order of the postings.
  package internal(set) var counterparts: [[Counterpart]] = []
  /// The file names that `relates_to` names anywhere: only a posting with such a name can be a counterpart.
  var relatedNames: Set<ExactText> = []
  /// What `relates_to` names and the portal does not have.
  package internal(set) var unresolvedReferences: [UnresolvedReference] = []
  /// What each citation means, by its words.
  package internal(set) var resolutions: [ExactText: LawResolution] = [:]
  /// For each law of the register the items that cite it.
  package internal(set) var citations: [[Citation]] = []
  /// What items cite and the register does not have, by the cited words.
  package internal(set) var unregisteredCitations: [String: Int] = [:]
  /// For each channel of the register the items that name it.
  package internal(set) var channelUses: [[ChannelUse]] = []
  package internal(set) var unregisteredChannels: [String: Int] = [:]
  /// For each domain its items.
  package internal(set) var itemsOfDomain: [[ItemReference]] = []
  /// Items of one name, for “the same item elsewhere”.
  package internal(set) var itemsByName: [ExactText: [ItemReference]] = [:]

  /// A posting that another relates to, or is related by.
  package struct Counterpart: Hashable, Sendable {
    package var posting: Int
    /// The other names this one, not the reverse.
    package var isReverse: Bool
  }

  package struct UnresolvedReference: Hashable, Sendable {
    package var posting: Int
    package var reference: String
  }

  /// A place where an item cites a law.
  package struct Citation: Hashable, Sendable {
    package var item: ItemReference
    /// The index among the item's bases.
    package var basis: Int
  }

  package struct ChannelUse: Hashable, Sendable {
    package var item: ItemReference
    package var isTicked: Bool
  }

  func neighbours(ofPosting index: Int) -> (older: Int?, newer: Int?) {
    (older: older[index] < 0 ? nil : Int(older[index]), newer: newer[index] < 0 ? nil : Int(newer[index]))
  }

  /// All postings, those of an organisation together, as they lie in memory: whoever looks at all of them in this order,
  /// not by their time, waits far less for it.
  package var postingsByOrganisation: some Sequence<Int> {
    ([portalWidePostings] + postingsOfOrganisation).joined()
  }

  init(
    organisations: [Organisation], laws: LawRegister, channels: ChannelRegister, domains: DomainRegister,
    postings: [Posting]
  ) {
    relate(organisations)
    relateItems(of: organisations, laws: laws, channels: channels, domains: domains)
    list(postings, of: organisations.count)
    linkNeighbours()
    fulfilItems(postings, organisations, of: Array(organisations.indices))
    relateCounterparts(postings, organisations: organisations)
  }
}

extension SiteRelations {
  mutating func relate(_ organisations: [Organisation]) {
    let indexByID = Dictionary(
      organisations.indices.map { (organisations[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    children = organisations.map { _ in [] }
    for (index, organisation) in organisations.enumerated() {
      var folder = Substring(organisation.id)
      var above: Int?
      while above == nil, let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        above = indexByID[String(folder)]
      }
      parent.append(above)
      if let above { children[above].append(index) }
      catalogOwner.append(organisation.catalog != nil ? index : above.flatMap { catalogOwner[$0] })
    }
    // A street or a department does not take over its district's catalog: only communities do.
    for index in organisations.indices where organisations[index].catalog == nil {
      if organisations[index].level != .community { catalogOwner[index] = nil }
    }
  }
}
