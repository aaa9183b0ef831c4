import SiteModel

/// What all pages of an organisation say of it, made once.
struct OrganisationFacts: Sendable {
  let url: String
  /// The feed of its postings; empty if it has none.
  let feedURL: String
  /// The list of its postings.
  let list: LinkValue
  /// From the top to the parent.
  let ancestors: [Int]
  /// The way from the home page to its own, for breadcrumbs.
  let trail: [LinkValue]

  /// - Parameter parent: the same of the organisation above, if there is one.
  init(of index: Int, in site: Site, parent: (index: Int, facts: OrganisationFacts)?) {
    let organisation = site.organisations[index]
    url = Page.organisation(index).url(in: site)
    let hasPostings = !site.relations.postingsOfOrganisation[index].isEmpty
    feedURL = hasPostings ? "\(organisation.id)/\(SiteURL.feed)" : ""
    list = LinkValue(
      title: organisation.name + "公开信息", url: Page.postings(organisation: index, number: 1).url(in: site))
    ancestors = parent.map { $0.facts.ancestors + [$0.index] } ?? []
    trail = (parent?.facts.trail ?? [.home]) + [LinkValue(title: organisation.name, url: url)]
  }
}

extension LinkValue {
  static let home = LinkValue(title: "首页", url: SiteURL.home)
}
