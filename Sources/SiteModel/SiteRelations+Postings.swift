extension SiteRelations {
  /// Which postings are whose, newest first.
  mutating func list(_ postings: [Posting], of organisationCount: Int) {
    postingsOfOrganisation = Array(repeating: [], count: organisationCount)
    portalWidePostings = []
    for index in postings.indices {
      if let organisation = postings[index].organisation {
        postingsOfOrganisation[organisation].append(index)
      } else {
        portalWidePostings.append(index)
      }
    }
  }

  /// What stands beside each posting in its list.
  mutating func linkNeighbours() {
    let count = postingsOfOrganisation.reduce(portalWidePostings.count) { $0 + $1.count }
    older = Array(repeating: -1, count: count)
    newer = older
    link(portalWidePostings)
    for list in postingsOfOrganisation { link(list) }
  }

  private mutating func link(_ list: [Int]) {
    for (newerOne, olderOne) in zip(list, list.dropFirst()) {
      older[newerOne] = Int32(olderOne)
      newer[olderOne] = Int32(newerOne)
    }
  }

  /// Which items the postings of some organisations fulfil.
  mutating func fulfilItems(_ postings: [Posting], _ organisations: [Organisation], of indices: [Int]) {
    if itemOfPosting.count != postings.count { itemOfPosting = Array(repeating: nil, count: postings.count) }
    // A community without a catalog of its own has the items of the one above it.
    var finders: [ItemFinder?] = organisations.map { _ in nil }
    for organisation in indices {
      for index in postingsOfOrganisation[organisation] { itemOfPosting[index] = nil }
      guard let owner = catalogOwner[organisation] else { continue }
      for item in postingsOfItem[organisation].indices { postingsOfItem[organisation][item] = [] }
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
  mutating func relateCounterparts(_ postings: [Posting], organisations: [Organisation]) {
    counterparts = Array(repeating: [], count: postings.count)
    (unresolvedReferences, relatedNames) = ([], [])
    let relating = postingsByOrganisation.filter { postings[$0].hasRelations }.sorted()
    guard !relating.isEmpty else { return }
    relatedNames = Set(relating.flatMap { postings[$0].relatesTo.flatMap(CounterpartFinder.names) })
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
