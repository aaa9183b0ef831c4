import SiteDiagnostics
package import SiteModel

extension SiteKeys {
  /// The key of a page but for what stands where its text leads.
  package func key(of page: Page) -> Fingerprint {
    Fingerprint { mixer in
      mixer.mix(base)
      mixer.mix(templates[page.template(in: site)] ?? .ofNothing)
      mix(page, &mixer)
    }
  }

  /// The key of pages that follow one another, but for the same.
  func key(of pages: ArraySlice<Page>) -> Fingerprint {
    Fingerprint { mixer in for page in pages { mixer.mix(key(of: page)) } }
  }

  /// The whole key of a page, or of several, with what stands where its text leads.
  ///
  /// - Returns: `nil` if there is a dead link: the help for it depends on all files of the content, so the page is made each
  ///   time.
  func key(_ key: Fingerprint, of byProducts: ByProducts) -> Fingerprint? {
    if byProducts.lookups.isEmpty { return key }
    if byProducts.diagnostics.contains(where: { $0.code == .brokenLink }) { return nil }
    return Fingerprint { mixer in
      mixer.mix(key)
      for path in byProducts.lookups {
        mixer.mix(path)
        // A link to a heading of another posting depends on its text.
        if path.utf8.last == UInt8(ascii: "#") {
          let posting = site.posting(at: String(path.utf8.dropLast()) ?? "")
          mixer.mix(posting.map { site.postings[$0].fingerprint } ?? .ofNothing)
          continue
        }
        // Where a posting's page stands, the path of its file says.
        if site.posting(at: path) != nil {
          mixer.mix(1)
        } else if let file = site.files[path] {
          mixer.mix(2)
          mixer.mix(file.size)
          mixer.mix(file.fingerprint)
        } else {
          mixer.mix(0)
        }
      }
    }
  }

  /// Of the paths at which texts of an organisation's pages were looked up, those of which the keys of its own postings do not
  /// say already what stands there.
  func lookups(_ byProducts: ByProducts, besidesPostingsOf organisation: Int) -> [String] {
    byProducts.lookups.filter { path in
      let posting = site.posting(at: path.utf8.last == UInt8(ascii: "#") ? String(path.utf8.dropLast()) ?? "" : path)
      return posting.map { site.postings[$0].organisation } != organisation
    }
  }

  private func mix(_ page: Page, _ mixer: inout FingerprintMixer) {
    switch page {
    case .home:
      mixer.mix(site.introduction?.text)
      mixer.mix(structure)
      for posting in postings { mixer.mix(posting) }
    case .organisation(let index):
      mixer.mix(cards[index])
      for posting in site.relations.postingsOfOrganisation[index] { mixer.mix(postings[posting]) }
    case .item(let item): mix(item, &mixer)
    case .posting(let index): mix(posting: index, &mixer)
    case .postings(let organisation, let number): mix(listOf: organisation, number, &mixer)
    case .laws, .law, .channels, .channel: mixer.mix(structure)
    case .domains:
      mixer.mix(structure)
      mixer.mix(counts)
      mixDomainSource(&mixer)
    case .domain(let index):
      mixer.mix(structure)
      mixDomainSource(&mixer)
      for item in site.relations.itemsOfDomain[index] {
        for posting in site.relations.postingsOfItem[item.organisation][item.index] { mixer.mix(postings[posting]) }
      }
    case .search:
      mixer.mix(structure)
      mixer.mix(counts)
    case .sitemap:
      mixer.mix(structure)
      for postings in site.relations.postingsOfOrganisation { mixer.mix(postings.count) }
    case .notFound: break
    }
  }

  /// The item, its postings, and of the same item elsewhere as many as the page shows.
  private func mix(_ item: ItemReference, _ mixer: inout FingerprintMixer) {
    mixOwner(item.organisation, &mixer)
    mixer.mix(item.index)
    let own = site.relations.postingsOfItem[item.organisation][item.index]
    for posting in own { mixer.mix(postings[posting]) }
    if own.isEmpty, site.portal.published == nil { mixer.mix(day.dayNumber) }
    for other in site.elsewhere(item) { mixer.mix(items[site.place(of: other)]) }
  }

  /// The posting, its neighbours and its counterparts.
  private func mix(posting index: Int, _ mixer: inout FingerprintMixer) {
    mixOwner(site.postings[index].organisation, &mixer)
    mixer.mix(postings[index])
    let neighbours = site.neighbours(ofPosting: index)
    for neighbour in [neighbours.older, neighbours.newer] {
      mixer.mix(neighbour.map { postings[$0] } ?? .ofNothing)
    }
    for counterpart in site.relations.counterparts[index] {
      mixer.mix(postings[counterpart.posting])
      mixer.mix(counterpart.isReverse ? 1 : 0)
    }
  }

  private func mix(listOf organisation: Int?, _ number: Int, _ mixer: inout FingerprintMixer) {
    mixOwner(organisation, &mixer)
    mixer.mix(number)
    let start = (number - 1) * site.portal.pageSize
    func mixPage(of all: some RandomAccessCollection<Int>) {
      mixer.mix(all.count)
      for posting in all.dropFirst(start).prefix(site.portal.pageSize) { mixer.mix(postings[posting]) }
    }
    if let organisation {
      mixPage(of: site.relations.postingsOfOrganisation[organisation])
    } else {
      mixPage(of: postings.indices)
    }
  }

  /// What every page of an organisation says of it: how many postings it has is among that.
  private func mixOwner(_ organisation: Int?, _ mixer: inout FingerprintMixer) {
    guard let organisation else { return mixer.mix(-1) }
    mixer.mix(organisations[organisation])
    mixer.mix(site.relations.postingsOfOrganisation[organisation].count)
  }

  /// The posting with the document that lists the domains may be any that is portal-wide.
  private func mixDomainSource(_ mixer: inout FingerprintMixer) {
    for posting in site.relations.portalWidePostings { mixer.mix(postings[posting]) }
  }
}
