/// What the site itself says of the pages that the search finds, so that nobody keeps it beside.
extension Site {
  package func title(of subject: SearchEntry.Subject) -> String {
    switch subject {
    case .item(let item): self.item(item).name
    case .organisation(let index): organisations[index].name
    case .law(let index): laws.laws[index].title
    case .domain(let index): domains.domains[index].name
    case .channel(let index): channels.channels[index].name
    case .posting(let index): postings[index].title
    }
  }

  package func url(of subject: SearchEntry.Subject) -> String {
    switch subject {
    case .item(let item): url(of: item)
    case .organisation(let index): url(ofOrganisation: index)
    case .law(let index): url(ofLaw: index)
    case .domain(let index): url(ofDomain: index)
    case .channel(let index): url(ofChannel: index)
    case .posting(let index): url(ofPosting: index)
    }
  }

  /// The organisation to whose pages it belongs.
  package func organisation(of subject: SearchEntry.Subject) -> Int? {
    switch subject {
    case .item(let item): item.organisation
    case .organisation(let index): index
    case .law, .domain, .channel: nil
    case .posting(let index): postings[index].organisation
    }
  }
}
