extension SiteRelations {
  /// The relations once postings have gone and come: what was found holds under other numbers, and what the new ones are to
  /// others is looked for.
  mutating func renumber(_ renumbering: PostingRenumbering, of organisations: [Organisation], gone: [Posting]) {
    let postings = renumbering.postings
    let new = renumbering.added.map { postings[$0] }
    portalWidePostings = renumbering.indices(portalWidePostings)
    for organisation in postingsOfOrganisation.indices {
      postingsOfOrganisation[organisation] = renumbering.indices(postingsOfOrganisation[organisation])
      for item in postingsOfItem[organisation].indices where !postingsOfItem[organisation][item].isEmpty {
        postingsOfItem[organisation][item] = renumbering.indices(postingsOfItem[organisation][item])
      }
    }
    for index in renumbering.added {
      if let organisation = postings[index].organisation {
        postingsOfOrganisation[organisation].insertInOrder(index)
      } else {
        portalWidePostings.insertInOrder(index)
      }
    }
    linkNeighbours()
    var items = [ItemReference?](repeating: nil, count: postings.count)
    for (index, item) in zip(renumbering.newIndex, itemOfPosting) where index >= 0 { items[Int(index)] = item }
    itemOfPosting = items
    fulfilItems(postings, organisations, of: Set(new.compactMap(\.organisation)).sorted())
    if (gone + new).contains(where: concernsCounterparts) {
      relateCounterparts(postings, organisations: organisations)
    } else {
      renumberCounterparts(renumbering)
    }
  }

  /// Whether a posting that goes or comes can be another's counterpart, or make two of one name.
  private func concernsCounterparts(_ posting: Posting) -> Bool {
    posting.hasRelations || relatedNames.contains(ExactText(posting.fileName))
  }

  private mutating func renumberCounterparts(_ renumbering: PostingRenumbering) {
    var all = [[Counterpart]](repeating: [], count: renumbering.postings.count)
    for index in counterparts.indices where !counterparts[index].isEmpty {
      all[Int(renumbering.newIndex[index])] = counterparts[index].map {
        Counterpart(posting: Int(renumbering.newIndex[$0.posting]), isReverse: $0.isReverse)
      }
    }
    counterparts = all
    unresolvedReferences = unresolvedReferences.map {
      UnresolvedReference(posting: Int(renumbering.newIndex[$0.posting]), reference: $0.reference)
    }
  }

  /// The relations once catalogs or registers have changed: which postings there are, whose they are and what they are to
  /// each other holds.
  ///
  /// - Parameter changed: the organisations whose files have changed.
  mutating func relateItemsAnew(
    of organisations: [Organisation], changed: Set<Int>, laws: LawRegister, channels: ChannelRegister,
    domains: DomainRegister, postings: [Posting]
  ) {
    let (owners, fulfilled) = (catalogOwner, postingsOfItem)
    (parent, children, catalogOwner) = ([], [], [])
    relate(organisations)
    relateItems(of: organisations, laws: laws, channels: channels, domains: domains)
    var anew: [Int] = []
    for organisation in organisations.indices {
      let owner = catalogOwner[organisation]
      if owner == owners[organisation], owner.map(changed.contains) != true {
        postingsOfItem[organisation] = fulfilled[organisation]
      } else {
        anew.append(organisation)
      }
    }
    fulfilItems(postings, organisations, of: anew)
  }
}

extension [Int] {
  fileprivate mutating func insertInOrder(_ number: Int) {
    var (start, end) = (0, count)
    while start < end {
      let middle = (start + end) / 2
      if self[middle] < number { start = middle + 1 } else { end = middle }
    }
    insert(number, at: start)
  }
}
