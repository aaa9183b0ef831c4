import SiteDiagnostics
import SiteModel
import Testing

struct RepeatedNamesTests {
  @Test func findsItemsOfOneNameOnce() async throws {
    let portal = CheckedPortal([.second: "社会救助"], [.second: "社会救助"], [.second: "养老服务"], [.second: "社会救助"])
    let found = try await portal.diagnostics()
    #expect(found.map(\.message.english) == ["items 1, 2, 4 are all called '社会救助'"])
    #expect(portal.marked(by: found.first?.place) == "社会救助")
    #expect(found.first?.notes.count == 2)
  }

  @Test func tellsItemsOfTwoCategoriesApart() async throws {
    let portal = CheckedPortal([.first: "社会救助", .second: "名单公示"], [.first: "养老服务", .second: "名单公示"])
    #expect(try await portal.codes() == [])
  }
}
