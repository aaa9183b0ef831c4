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
