import SiteModel

extension SiteLinks {
  func law(_ index: Int) -> LawValue {
    let law = site.laws.laws[index]
    return LawValue(
      title: law.title, url: lawURLs[index], number: law.number ?? "", issuer: law.issuer ?? "",
      level: law.level.rawValue, status: law.status.rawValue, isInForce: law.status == .inForce,
      isChanged: [.repealed, .revised, .amended].contains(law.status),
      note: law.note ?? "",
      citationCount: site.relations.citations[index].count)
  }

  func channel(_ index: Int) -> ChannelValue {
    let channel = site.channels.channels[index]
    let uses = site.relations.channelUses[index]
    return ChannelValue(
      name: channel.name, url: channelURLs[index], description: channel.description,
      tickedCount: uses.count { $0.isTicked }, offeredCount: uses.count)
  }

  func domain(_ index: Int) -> DomainValue {
    let domain = site.domains.domains[index]
    let items = site.relations.itemsOfDomain[index]
    return DomainValue(
      name: domain.name, url: Page.domain(index).url(in: site), row: domain.row ?? 0,
      responsible: site.domains.responsible, guides: domain.guides.map { ListTextValue(text: $0) },
      itemCount: items.count,
      postingCount: items.reduce(0) { $0 + site.relations.postingsOfItem[$1.organisation][$1.index].count })
  }

  /// The document that lists the domains, linked to its posting if the portal has it.
  var domainSource: LinkValue {
    let posting = site.relations.portalWidePostings.first { site.postings[$0].fileName == site.domains.posting }
    return LinkValue(title: site.domains.source, url: posting.map { site.url(ofPosting: $0) } ?? "")
  }
}
