import SiteModel
import Testing

struct TemplateBodiesTests {
  @Test(arguments: ["县（市）区人民政府", "乡（镇）人民政府（街道办事处）", "社区（村）"])
  func findsPlaceholders(body: String) async throws {
    let found = try await CheckedPortal([.bodies: body]).faults("catalog/template-body")
    #expect(found == ["\(body): '\(body)' is a placeholder"])
  }

  @Test func tellsAllOfACellAtOnce() async throws {
    let found = try await CheckedPortal([.bodies: "县（市）区人民政府\n凯苑社区居委会\n社区（村）"]).faults("catalog/template-body")
    #expect(found == ["县（市）区人民政府: '县（市）区人民政府', '社区（村）' are placeholders"])
  }

  @Test func leavesNamesAlone() async throws {
    #expect(try await CheckedPortal([.bodies: "凯苑社区居委会（居务监督委员会）"]).codes() == [])
  }
}
