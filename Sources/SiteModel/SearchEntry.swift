/// What the search knows of a page that the site does not say.
package struct SearchEntry: Hashable, Sendable {
  package var subject: Subject
  /// The page's own words without navigation, one fact, paragraph or row a line: made with the page, so that they are what
  /// the page shows.
  package var text: String

  package init(_ subject: Subject, text: String) {
    self.subject = subject
    self.text = text
  }

  /// What the page is about, by its place in the site.
  package enum Subject: Hashable, Sendable {
    case item(ItemReference)
    case organisation(Int)
    case law(Int)
    case domain(Int)
    case channel(Int)
    case posting(Int)

    package var kind: Kind {
      switch self {
      case .item: .item
      case .organisation: .organisation
      case .law: .law
      case .domain: .domain
      case .channel: .channel
      case .posting: .posting
      }
    }
  }

  /// In the order of the index.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case item, organisation, law, domain, channel, posting
  }
}

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
