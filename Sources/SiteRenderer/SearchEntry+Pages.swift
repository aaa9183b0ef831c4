import SiteModel

/// What the search knows of each kind of page: the words that the page shows of its own.
extension SearchEntry {
  static func organisation(_ index: Int, text: String, site: Site) -> SearchEntry {
    let organisation = site.organisations[index]
    var facts = SearchText()
    facts.add([
      organisation.description, organisation.shortName, organisation.host, organisation.address, organisation.phone,
      organisation.hours, organisation.code, text,
    ])
    return SearchEntry(.organisation(index), text: facts.lines)
  }

  static func item(_ reference: ItemReference, site: Site) -> SearchEntry {
    let item = site.item(reference)
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
    return SearchEntry(.item(reference), text: text.lines)
  }

  static func posting(_ index: Int, text: String, site: Site) -> SearchEntry {
    let posting = site.postings[index]
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
    return SearchEntry(.posting(index), text: facts.lines)
  }

  static func law(_ index: Int, site: Site) -> SearchEntry {
    let law = site.laws.laws[index]
    var facts = SearchText()
    facts.add([law.number ?? "", law.issuer ?? "", law.level.rawValue, law.status.rawValue, law.note ?? ""])
    facts.add(law.aliases + law.misnomers)
    return SearchEntry(.law(index), text: facts.lines)
  }

  static func channel(_ index: Int, site: Site) -> SearchEntry {
    let channel = site.channels.channels[index]
    var facts = SearchText()
    facts.add([channel.description] + channel.aliases)
    return SearchEntry(.channel(index), text: facts.lines)
  }

  static func domain(_ index: Int, site: Site) -> SearchEntry {
    var facts = SearchText()
    facts.add(site.domains.domains[index].guides)
    return SearchEntry(.domain(index), text: facts.lines)
  }
}
