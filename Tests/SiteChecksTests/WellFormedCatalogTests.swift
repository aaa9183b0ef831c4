import SiteDiagnostics
import SiteModel
import Testing

struct WellFormedCatalogTests {
  @Test func saysNothingOfAGoodCatalog() async throws {
    #expect(try await CheckedPortal([:], [:], [:]).codes() == [])
  }

  @Test func tellsAFaultThatWasCopiedOnce() async throws {
    let portal = CheckedPortal([.timeLimit: "及时公开"], [:], [.timeLimit: "及时公开"], [.timeLimit: "及时公开"])
    let found = try await portal.diagnostics()
    #expect(found.map(\.code.id) == ["catalog/unauditable-limit"])
    #expect(found.first?.notes.map { portal.marked(by: $0.place) } == ["及时公开", "及时公开"])
  }

  @Test func tellsFaultsOfOtherWordsApart() async throws {
    let portal = CheckedPortal([.timeLimit: "及时公开"], [.timeLimit: "尽快公开"])
    #expect(try await portal.codes() == ["catalog/unauditable-limit", "catalog/unauditable-limit"])
  }

  @Test func tellsOfACatalogOnceHoweverManyFollowIt() async throws {
    var portal = CheckedPortal([:])
    portal.write(catalog: [[.timeLimit: "及时公开"]], to: "content/xishan/catalog.csv")
    for name in ["one", "two"] { portal.write("name: 某社区\n", to: "content/xishan/\(name)/community.yml") }
    #expect(try await portal.faults("catalog/unauditable-limit").count == 1)
  }
}
