/// What has changed in a portal whose organisations stand as they stood: the same ones, in the same order.
package struct SiteChange: Sendable {
  /// Of each file of a posting that was read anew, what it said and what it says; `nil` if it is not shown.
  package var postings: [(before: Posting?, after: Posting?)]
  /// The organisations whose files have changed.
  package var organisations: Set<Int>
  /// Settings, registers or the words of the home page have changed.
  package var concernsAll: Bool

  package init(postings: [(before: Posting?, after: Posting?)], organisations: Set<Int>, concernsAll: Bool) {
    self.postings = postings
    self.organisations = organisations
    self.concernsAll = concernsAll
  }
}

extension Site {
  /// The site of a portal that has changed. What the change does not concern is taken over; the rest is found by the same
  /// functions as for a new site, and so comes out the same.
  package func updated(
    _ change: SiteChange, portal: Portal, introduction: Prose?, organisations: [Organisation], laws: LawRegister,
    channels: ChannelRegister, domains: DomainRegister, files: [String: Attachment], settings: Fingerprint
  ) -> Site {
    var (postings, relations, finder) = (postings, relations, finder)
    var (gone, new): ([Int], [Posting]) = ([], [])
    for pair in change.postings {
      let index = pair.before.flatMap { self.posting(at: $0.path) }
      if let index, let before = pair.before, let after = pair.after, after.stands(as: before) {
        postings[index] = after
      } else {
        if let index { gone.append(index) }
        if let after = pair.after { new.append(after) }
      }
    }
    if !gone.isEmpty || !new.isEmpty {
      let renumbering = PostingRenumbering(postings, without: gone.sorted(), with: new)
      relations.renumber(renumbering, of: self.organisations, gone: gone.map { postings[$0] })
      finder.renumber(renumbering)
      postings = renumbering.postings
    }
    let hasOtherItems = change.concernsAll || !change.organisations.isEmpty
    if hasOtherItems {
      relations.relateItemsAnew(
        of: organisations, changed: change.organisations, laws: laws, channels: channels, domains: domains,
        postings: postings)
    }
    return Site(
      portal: portal, introduction: introduction, organisations: organisations, laws: laws, channels: channels,
      domains: domains, postings: postings, files: files, settings: settings, relations: relations,
      places: hasOtherItems ? Places(organisations, relations) : places, finder: finder,
      postingCounts: relations.postingCounts)
  }
}

extension SiteRelations {
  /// For each item of all organisations how many postings fulfil it.
  var postingCounts: [Int32] { postingsOfItem.flatMap { items in items.map { Int32($0.count) } } }
}
