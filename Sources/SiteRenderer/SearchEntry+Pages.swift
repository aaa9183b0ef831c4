import SiteModel

/// What the search knows of each kind of page: the words that the page shows of its own. What the summary says, the text
/// does not say again.
extension SearchEntry {
  static func organisation(_ index: Int, url: String, text: String, site: Site) -> SearchEntry {
    let organisation = site.organisations[index]
    let facts = [
      organisation.shortName, organisation.host, organisation.address, organisation.phone,
      organisation.hours, organisation.code, text,
    ]
    return SearchEntry(
      url: url, title: organisation.name, kind: .organisation, organisation: index, summary: organisation.description,
      text: lines(facts))
  }

  static func item(_ reference: ItemReference, url: String, site: Site) -> SearchEntry {
    let item = site.item(reference)
    var text = SearchText()
    text.add(item.path.joined(separator: " › "))
    text.add(item.websiteColumn ?? "")
    for basis in item.bases { text.add(basis.original) }
    text.add(item.timeLimit.original)
    for body in item.bodies { text.add(body.text) }
    for channel in item.channels where channel.isTicked { text.add(channel.name) }
    for audience in item.audiences { text.add(audience.text) }
    for method in item.methods { text.add(method.text) }
    for level in item.levels { text.add(level.text) }
    return SearchEntry(
      url: url, title: item.name, kind: .item, organisation: reference.organisation, category: item.firstLevel,
      summary: item.contents.map(\.text).joined(separator: "；"), text: text.lines)
  }

  static func posting(_ index: Int, url: String, text: String, site: Site) -> SearchEntry {
    let posting = site.postings[index]
    let item = site.relations.itemOfPosting[index].flatMap(site.item)
    var facts = SearchText()
    facts.add(text)
    facts.add(posting.number)
    facts.add(posting.indexNumber)
    facts.add(posting.issuer)
    facts.add(posting.keywords.joined(separator: " "))
    let attachments = posting.publicAttachments
    if !attachments.isEmpty {
      facts.add(attachments.map(\.title).joined(separator: "\n"))
      let rows = attachments.flatMap { site.files[$0.path]?.table ?? [] }
      facts.add(rows.map { $0.joined(separator: " ") }.joined(separator: "\n"))
    }
    return SearchEntry(
      url: url, title: posting.title, kind: .posting, date: posting.published.day, organisation: posting.organisation,
      category: item?.firstLevel ?? "", item: item?.name ?? "", summary: posting.summary, text: facts.lines)
  }

  static func law(_ index: Int, url: String, site: Site) -> SearchEntry {
    let law = site.laws.laws[index]
    let facts = [law.number ?? "", law.issuer ?? "", law.level.rawValue, law.status.rawValue, law.note ?? ""]
    return SearchEntry(url: url, title: law.title, kind: .law, text: lines(facts + law.aliases + law.misnomers))
  }

  static func channel(_ index: Int, url: String, site: Site) -> SearchEntry {
    let channel = site.channels.channels[index]
    return SearchEntry(
      url: url, title: channel.name, kind: .channel, summary: channel.description,
      text: lines(channel.aliases))
  }

  static func domain(_ index: Int, url: String, site: Site) -> SearchEntry {
    let domain = site.domains.domains[index]
    return SearchEntry(url: url, title: domain.name, kind: .domain, text: lines(domain.guides))
  }

  private static func lines(_ texts: [String]) -> String { texts.filter { !$0.isEmpty }.joined(separator: "\n") }
}
