import SiteModel

extension SiteLinks {
  func card(_ index: Int) -> OrganisationCard {
    let organisation = site.organisations[index]
    let newest = subtreePostings[index].newest
    return OrganisationCard(
      link: organisations[index], description: organisation.description, code: organisation.code,
      itemCount: site.catalog(of: index)?.items.count ?? 0, postingCount: subtreePostings[index].count,
      latestDate: newest.map { site.postings[$0].published.day.description } ?? "",
      hasOwnCatalog: organisation.catalog != nil, children: site.relations.children[index].map(card))
  }

  func organisation(_ index: Int, introduction: [UInt8] = []) -> OrganisationValue {
    let organisation = site.organisations[index]
    let parents = ancestors(of: index)
    let count = site.relations.postingsOfOrganisation[index].count
    return OrganisationValue(
      link: organisations[index],
      shortName: organisation.shortName.isEmpty ? organisation.name : organisation.shortName,
      code: organisation.code, host: organisation.host, address: organisation.address, phone: organisation.phone,
      hours: organisation.hours, description: organisation.description, introduction: introduction,
      parents: parents.map { organisations[$0] },
      isUnplaced: organisation.level != .district && !parents.contains { site.organisations[$0].level == .district },
      postingCount: count, postingsURL: count > 0 ? Page.postings(organisation: index, number: 1).url(in: site) : "",
      feedURL: feedURL(of: index))
  }

  /// From the top to the parent.
  func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var above = site.relations.parent[index]
    while let index = above {
      ancestors.insert(index, at: 0)
      above = site.relations.parent[index]
    }
    return ancestors
  }

  /// The feed of the organisation's postings; empty if it has none.
  func feedURL(of organisation: Int) -> String {
    let hasPostings = !site.relations.postingsOfOrganisation[organisation].isEmpty
    return hasPostings ? "\(site.organisations[organisation].id)/\(SiteURL.feed)" : ""
  }

  var sections: [LinkValue] {
    [
      LinkValue(title: "首页", url: SiteURL.home), LinkValue(title: "公开信息", url: SiteURL.postings),
      LinkValue(title: "试点领域", url: SiteURL.domains), LinkValue(title: "法律依据", url: SiteURL.laws),
      LinkValue(title: "公开渠道", url: SiteURL.channels), LinkValue(title: "搜索", url: SiteURL.search),
    ]
  }
}
