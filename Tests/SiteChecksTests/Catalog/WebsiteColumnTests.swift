import SiteModel
import Testing

struct WebsiteColumnTests {
  @Test func findsATickWithoutColumn() async throws {
    let found = try await CheckedPortal([.channels: "☑ 政府网站"]).faults("catalog/website-column")
    #expect(found == ["——: 政府网站 is in use and no column is named"])
  }

  @Test func findsAColumnWithoutTick() async throws {
    let found = try await CheckedPortal([.websiteColumn: "居务公开"]).faults("catalog/website-column")
    #expect(found == ["居务公开: a column of the website is named and 政府网站 is not in use"])
  }

  @Test func saysNothingIfBothFit() async throws {
    #expect(try await CheckedPortal([.channels: "☑ 政府网站", .websiteColumn: "居务公开"]).codes() == [])
    #expect(try await CheckedPortal([:], without: [.websiteColumn]).codes() == [])
  }

  @Test func tellsOnceOfACatalogWithoutTheColumn() async throws {
    let portal = CheckedPortal([.channels: "政府网站"], [.channels: "政府网站"], without: [.websiteColumn])
    #expect(
      try await portal.faults("catalog/website-column") == [
        "政府网站: 政府网站 is in use and the catalog has no column 政府网站公开栏目"
      ])
  }
}
