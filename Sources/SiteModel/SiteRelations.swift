/// What belongs to what, found once for the whole portal so that no page has to look through all others.
///
/// Cost: one pass over the organisations, the items and the postings.
package struct SiteRelations: Sendable {
  /// For each organisation the one above it, by its folder; `nil` at the top.
  package private(set) var parent: [Int?] = []
  package private(set) var children: [[Int]] = []
  /// For each organisation the one whose catalog it follows; `nil` if there is none.
  package private(set) var catalogOwner: [Int?] = []
  /// For each organisation its postings, newest first.
  package private(set) var postingsOfOrganisation: [[Int]] = []
  /// For each posting the one before and the one after it in the list of its organisation, or in the portal-wide one; -1 at
  /// the ends.
  private var older: [Int32] = []
  private var newer: [Int32] = []
  /// Portal-wide postings, newest first.
  package private(set) var portalWidePostings: [Int] = []
  /// For each organisation and item the postings that fulfil it, newest first.
  package private(set) var postingsOfItem: [[[Int]]] = []
  /// For each posting the item that it fulfils.
  package private(set) var itemOfPosting: [ItemReference?] = []
  /// For each posting its counterparts, both ways, in the order of the postings.
  package private(set) var counterparts: [[Counterpart]] = []
  /// What `relates_to` names and the portal does not have.
  package private(set) var unresolvedReferences: [UnresolvedReference] = []
  /// What each citation means, by its words.
  package private(set) var resolutions: [ExactText: LawResolution] = [:]
  /// For each law of the register the items that cite it.
  package private(set) var citations: [[Citation]] = []
  /// What items cite and the register does not have, by the cited words.
  package private(set) var unregisteredCitations: [String: Int] = [:]
  /// For each channel of the register the items that name it.
  package private(set) var channelUses: [[ChannelUse]] = []
  package private(set) var unregisteredChannels: [String: Int] = [:]
  /// For each domain its items.
  package private(set) var itemsOfDomain: [[ItemReference]] = []
  /// Items of one name, for “the same item elsewhere”.
  package private(set) var itemsByName: [ExactText: [ItemReference]] = [:]

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

  /// The postings before and after one in the list of its organisation, or in the portal-wide one.
  package func neighbours(ofPosting index: Int) -> (older: Int?, newer: Int?) {
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
    relate(postings, organisations: organisations)
    relateCounterparts(postings, organisations: organisations)
  }

  /// What organisations and items are to each other as before, what postings are to all of them found anew.
  init(_ before: SiteRelations, with postings: [Posting], of organisations: [Organisation]) {
    self = before
    (portalWidePostings, unresolvedReferences) = ([], [])
    for organisation in organisations.indices {
      for item in postingsOfItem[organisation].indices where !postingsOfItem[organisation][item].isEmpty {
        postingsOfItem[organisation][item] = []
      }
    }
    relate(postings, organisations: organisations)
    relateCounterparts(postings, organisations: organisations)
  }
}

extension SiteRelations {
  fileprivate mutating func relate(_ organisations: [Organisation]) {
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

  fileprivate mutating func relateItems(
    of organisations: [Organisation], laws: LawRegister, channels: ChannelRegister, domains: DomainRegister
  ) {
    citations = laws.laws.map { _ in [] }
    channelUses = channels.channels.map { _ in [] }
    itemsOfDomain = domains.domains.map { _ in [] }
    for organisation in organisations.indices {
      let items = catalogOwner[organisation].flatMap { organisations[$0].catalog }?.items ?? []
      postingsOfItem.append(Array(repeating: [], count: items.count))
      for index in items.indices {
        let reference = ItemReference(organisation: organisation, index: index)
        relate(items[index], reference, laws: laws, channels: channels)
        for domain in domains.domains(ofItemWithPath: items[index].path) { itemsOfDomain[domain].append(reference) }
      }
    }
  }

  private mutating func relate(
    _ item: DisclosureItem, _ reference: ItemReference, laws: LawRegister, channels: ChannelRegister
  ) {
    if !item.isEmpty { itemsByName[ExactText(item.name), default: []].append(reference) }
    for position in item.bases.indices {
      let words = ExactText(item.bases[position].original)
      if let law = resolution(of: words, item.bases[position], laws).index {
        citations[law].append(Citation(item: reference, basis: position))
      } else {
        unregisteredCitations[words.text, default: 0] += 1
      }
    }
    for position in item.channels.indices {
      let name = item.channels[position].name
      if let channel = channels.index(of: name) {
        channelUses[channel].append(ChannelUse(item: reference, isTicked: item.channels[position].isTicked))
      } else {
        unregisteredChannels[name, default: 0] += 1
      }
    }
  }

  private mutating func resolution(of words: ExactText, _ basis: LegalBasis, _ laws: LawRegister) -> LawResolution {
    if let known = resolutions[words] { return known }
    let resolution = laws.resolve(basis)
    resolutions[words] = resolution
    return resolution
  }

  fileprivate mutating func relate(_ postings: [Posting], organisations: [Organisation]) {
    postingsOfOrganisation = organisations.map { _ in [] }
    for index in postings.indices {
      if let organisation = postings[index].organisation {
        postingsOfOrganisation[organisation].append(index)
      } else {
        portalWidePostings.append(index)
      }
    }
    older = Array(repeating: -1, count: postings.count)
    newer = older
    for list in [portalWidePostings] + postingsOfOrganisation {
      for (newerOne, olderOne) in zip(list, list.dropFirst()) {
        older[newerOne] = Int32(olderOne)
        newer[olderOne] = Int32(newerOne)
      }
    }
    itemOfPosting = Array(repeating: nil, count: postings.count)
    // A community without a catalog of its own has the items of the one above it.
    var finders: [ItemFinder?] = organisations.map { _ in nil }
    for organisation in organisations.indices {
      guard let owner = catalogOwner[organisation] else { continue }
      for index in postingsOfOrganisation[organisation] {
        guard let reference = postings[index].itemReference else { continue }
        if finders[owner] == nil { finders[owner] = ItemFinder(items: organisations[owner].catalog?.items ?? []) }
        guard let item = finders[owner]?.index(of: reference) else { continue }
        postingsOfItem[organisation][item].append(index)
        itemOfPosting[index] = ItemReference(organisation: organisation, index: item)
      }
    }
  }

  /// For each posting what it relates to and what relates to it, each once.
  fileprivate mutating func relateCounterparts(_ postings: [Posting], organisations: [Organisation]) {
    counterparts = Array(repeating: [], count: postings.count)
    let relating = postingsByOrganisation.filter { postings[$0].hasRelations }.sorted()
    guard !relating.isEmpty else { return }
    let finder = CounterpartFinder(relating.flatMap { postings[$0].relatesTo }, among: postings, of: organisations)
    for index in relating {
      for reference in postings[index].relatesTo {
        guard let other = finder.index(of: reference, from: postings[index].organisation) else {
          unresolvedReferences.append(UnresolvedReference(posting: index, reference: reference))
          continue
        }
        guard other != index else { continue }
        if !counterparts[index].contains(where: { $0.posting == other }) {
          counterparts[index].append(Counterpart(posting: other, isReverse: false))
        }
        if !counterparts[other].contains(where: { $0.posting == index }) {
          counterparts[other].append(Counterpart(posting: index, isReverse: true))
        }
      }
    }
    for index in counterparts.indices where counterparts[index].count > 1 {
      counterparts[index].sort { $0.posting < $1.posting }
    }
  }
}
