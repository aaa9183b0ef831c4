import SiteDiagnostics
import SiteModel
import Testing

struct SwallowedCellsTests {
  @Test func findsACitationBesideAnEmptyCell() async throws {
    let portal = CheckedPortal([.contents: "负责物业管理国务院发展城市社区卫生服务的指导意见》（国发〔2006〕10号）推进", .bases: ""])
    let found = try await portal.diagnostics()
    #expect(found.map(\.code.id) == ["catalog/swallowed-cell"])
    #expect(portal.marked(by: found.first?.place) == "国务院发展城市社区卫生服务的指导意见》（国发〔2006〕10号）")
  }

  @Test func findsALimitBesideAnEmptyCell() async throws {
    let portal = CheckedPortal([.contents: "名单和金额信息形成之日起20个工作日内", .timeLimit: ""])
    #expect(try await portal.codes() == ["catalog/swallowed-cell"])
  }

  @Test func leavesACitationAloneThatTheCellHas() async throws {
    #expect(try await CheckedPortal([.contents: "《社会救助暂行办法》（国务院令第649号）规定的标准"]).codes() == [])
  }
}
