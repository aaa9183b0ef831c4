import SiteModel

/// What the search knows of each kind of page: the words that the page shows of its own.
extension SearchEntry {
  static func organisation(_ index: Int, url: String, text: String?, site: Site) -> SearchEntry {
    let organisation = site.organisations[index]
    return SearchEntry(
      .organisation(index), url: url, title: organisation.name,
      text: text.map { text in
        lines([
          organisation.description, organisation.shortName, organisation.host, organisation.address, organisation.phone,
          organisation.hours, organisation.code, text,
        ])
      })
  }

  static func item(_ reference: ItemReference, url: String, needsText: Bool, site: Site) -> SearchEntry {
    let item = site.item(reference)
    guard needsText else { return SearchEntry(.item(reference), url: url, title: item.name, text: nil) }
    var text = SearchText()
    text.add(item.contents.map(\.text).joined(separator: "；"))
    text.add(item.path.joined(separator: " › "))
    text.add(item.websiteColumn ?? "")
    for basis in item.bases { text.add(basis.original) }
    text.add(item.timeLimit.original)
    for body in item.bodies { text.add(body.text) }
    for channel in item.channels where channel.isTicked { text.add(channel.name) }
    for audience in item.audiences { text.add(audience.text) }
    for method in item.methods { text.add(method.text) }
    for level in item.levels { text.add(level.text) }
    return SearchEntry(.item(reference), url: url, title: item.name, text: text.lines)
  }

  static func posting(_ index: Int, url: String, text: String?, site: Site) -> SearchEntry {
    let posting = site.postings[index]
    guard let text else { return SearchEntry(.posting(index), url: url, title: posting.title, text: nil) }
    var facts = SearchText()
    facts.add(posting.summary)
    facts.add(text)
    facts.add(site.relations.itemOfPosting[index].flatMap(site.item)?.name ?? "")
    facts.add(posting.number)
    facts.add(posting.indexNumber)
    facts.add(posting.issuer)
    facts.add(posting.keywords.joined(separator: " "))
    for attachment in posting.publicAttachments {
      facts.add(attachment.title)
      for row in site.files[attachment.path]?.table ?? [] { facts.add(row.joined(separator: " ")) }
    }
    return SearchEntry(.posting(index), url: url, title: posting.title, text: facts.lines)
  }

  static func law(_ index: Int, url: String, site: Site) -> SearchEntry {
    let law = site.laws.laws[index]
    let facts = [law.number ?? "", law.issuer ?? "", law.level.rawValue, law.status.rawValue, law.note ?? ""]
    return SearchEntry(.law(index), url: url, title: law.title, text: lines(facts + law.aliases + law.misnomers))
  }

  static func channel(_ index: Int, url: String, site: Site) -> SearchEntry {
    let channel = site.channels.channels[index]
    return SearchEntry(
      .channel(index), url: url, title: channel.name, text: lines([channel.description] + channel.aliases))
  }

  static func domain(_ index: Int, url: String, site: Site) -> SearchEntry {
    let domain = site.domains.domains[index]
    return SearchEntry(.domain(index), url: url, title: domain.name, text: lines(domain.guides))
  }

  private static func lines(_ texts: [String]) -> String { texts.filter { !$0.isEmpty }.joined(separator: "\n") }
}
