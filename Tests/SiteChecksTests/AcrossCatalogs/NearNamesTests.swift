import SiteModel
import Testing

struct NearNamesTests {
  private func faults(_ name: String, contents: String) async throws -> [String] {
    var portal = CheckedPortal([.second: "社区简介", .contents: "社区名称、概况、办公地址"])
    portal.write("name: 昌邑区\n", to: "content/changyi/district.yml")
    portal.write(
      catalog: [[.second: name, .contents: contents, .bodies: "社区居委会"]], to: "content/changyi/catalog.csv")
    return try await portal.faults("across/near-name")
  }

  @Test func findsANameThatIsWrongByACharacter() async throws {
    let found = try await faults("社会简介", contents: "社区名称、概况、办公 地址。")
    #expect(found == ["社会简介: '社会简介' discloses what '社区简介' does elsewhere"])
  }

  @Test func leavesOtherContentsAlone() async throws {
    #expect(try await faults("社会简介", contents: "社会组织的名称、业务范围") == [])
    #expect(try await faults("社区概况", contents: "社区名称、概况、办公地址") == [])
  }
}
