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
    guard let item = site.item(reference) else { return SearchEntry(url: url, title: "", kind: .item, text: "") }
    let elements =
      [item.path.joined(separator: " › "), item.websiteColumn ?? ""]
      + item.bases.map(\.original) + [item.timeLimit.original] + item.bodies.map(\.text)
      + item.channels.filter(\.isTicked).map(\.name) + item.audiences.map(\.text) + item.methods.map(\.text)
      + item.levels.map(\.text)
    return SearchEntry(
      url: url, title: item.name, kind: .item, organisation: reference.organisation, category: item.firstLevel,
      summary: item.contents.map(\.text).joined(separator: "；"), text: lines(elements))
  }

  static func posting(_ index: Int, url: String, text: String, site: Site) -> SearchEntry {
    let posting = site.postings[index]
    let item = site.relations.itemOfPosting[index].flatMap(site.item)
    let facts = [
      text, posting.number, posting.indexNumber, posting.issuer, posting.keywords.joined(separator: " "),
      posting.publicAttachments.map(\.title).joined(separator: "\n"),
      posting.publicAttachments.flatMap { $0.table ?? [] }.map { $0.joined(separator: " ") }.joined(separator: "\n"),
    ]
    return SearchEntry(
      url: url, title: posting.title, kind: .posting, date: posting.published.day, organisation: posting.organisation,
      category: item?.firstLevel ?? "", item: item?.name ?? "", summary: posting.summary, text: lines(facts))
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
