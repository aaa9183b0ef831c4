import SiteModel

extension SiteLinks {
  func card(_ index: Int) -> OrganisationCard { OrganisationCard(link: organisation(index)) }

  func value(ofOrganisation index: Int, introduction: [UInt8] = []) -> OrganisationValue {
    OrganisationValue(link: organisation(index), introduction: introduction)
  }

  /// The feed of the organisation's postings; empty if it has none.
  func feedURL(of organisation: Int) -> String { facts[organisation].feedURL }

  var sections: [LinkValue] {
    [
      .home, LinkValue(title: "公开信息", url: SiteURL.postings),
      LinkValue(title: "试点领域", url: SiteURL.domains), LinkValue(title: "法律依据", url: SiteURL.laws),
      LinkValue(title: "公开渠道", url: SiteURL.channels), LinkValue(title: "搜索", url: SiteURL.search),
    ]
  }
}
