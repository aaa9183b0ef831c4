import SiteModel
import Testing

struct SiteRelationsTests {
  private func site(_ organisations: [Organisation], postings: [Posting] = [], domains: [Domain] = []) -> Site {
    Site(
      portal: Portal(), introduction: nil, organisations: organisations, laws: LawRegister(),
      channels: ChannelRegister(),
      domains: DomainRegister(domains: domains), postings: postings, files: [:])
  }

  private let items: [DisclosureItem] = [.example("1", "财务", "收支"), .example("2", "救助", "低保")]

  @Test func theNearestFolderAboveIsTheParent() {
    let site = site([
      .example("x", .district), .example("x/a", .community), .example("x/s/b", .community), .example("y", .community),
    ])
    #expect(site.relations.parent == [nil, 0, 0, nil])
    #expect(site.relations.children == [[1, 2], [], [], []])
  }

  @Test func onlyCommunitiesFollowTheCatalogAbove() {
    let site = site([
      .example("x", .district, catalog: items), .example("x/a", .community), .example("x/b", .community, catalog: []),
      .example("x/d", .department),
      .example("x/s", .street), .example("x/s/c", .community),
    ])
    #expect(site.relations.catalogOwner == [0, 0, 2, nil, nil, 0])
    #expect(site.catalog(of: 1)?.items.count == 2 && site.catalog(of: 4) == nil)
    #expect(site.url(of: ItemReference(organisation: 5, index: 1)) == "x/s/c/items/2.html")
  }

  @Test func postingsFulfilTheItemOfTheirOwnOrganisation() {
    let site = site(
      [.example("x", .district, catalog: items), .example("x/a", .community)],
      postings: [
        .example("p", of: 1, folder: "x/a/", item: "低保"), .example("q", of: 0, folder: "x/", item: "2"), .example("r"),
        .example("s", of: 1, folder: "x/a/", item: "2"),
      ])
    #expect(site.relations.postingsOfItem == [[[], [1]], [[], [0, 3]]])
    #expect(site.relations.postingsOfOrganisation == [[1], [0, 3]] && site.relations.portalWidePostings == [2])
    #expect(
      site.relations.itemOfPosting[2] == nil
        && site.relations.itemOfPosting[0] == ItemReference(organisation: 1, index: 1))
  }

  @Test func counterpartsSeeEachOtherOnce() {
    let site = site(
      [],
      postings: [
        .example("a", relatesTo: ["b", "b", "a", "none"]), .example("b", relatesTo: ["a"]),
        .example("c", relatesTo: ["a"]),
      ])
    let seen = site.relations.counterparts.map { $0.map { "\($0.posting)\($0.isReverse ? " reverse" : "")" } }
    #expect(seen == [["1", "2 reverse"], ["0 reverse"], ["0"]])
  }

  @Test func findsTheSameItemElsewhereAndTheItemsOfADomain() {
    let domain = Domain(name: "社会救助", slug: "jiuzhu", row: nil, guides: [], categories: ["救助"])
    let site = site(
      [
        .example("x", .district, catalog: items),
        .example("y", .community, catalog: [.example("7", "社会救助", "低保"), .example("8", contents: "")]),
      ], domains: [domain])
    #expect(
      site.relations.itemsByName[ExactText("低保")] == [
        ItemReference(organisation: 0, index: 1), ItemReference(organisation: 1, index: 0),
      ])
    #expect(
      site.relations.itemsOfDomain == [
        [ItemReference(organisation: 0, index: 1), ItemReference(organisation: 1, index: 0)]
      ])
    #expect(site.relations.itemsByName.count == 2, "an empty item is not the same as another")
  }
}
