import SiteDiagnostics
import SiteModel
import Testing

struct UnbalancedBracketsTests {
  @Test(arguments: [
    ("集体资产（发包、租赁及收益（亏损）情况", "（"), ("集体资产发包）、租赁", "）"), ("按“两委商议组织实施", "“"), ("见《社区章程", "《"), ("见社区章程》", "》"),
  ])
  func findsThem(contents: String, bracket: String) async throws {
    let found = try await CheckedPortal([.contents: contents]).faults("catalog/unbalanced-bracket")
    #expect(found == ["\(bracket): '\(bracket)' has no other half"])
  }

  @Test func marksTheOneThatIsAlone() async throws {
    let portal = CheckedPortal([.contents: "1.收入（元）\n2.支出（元"])
    let place = try await portal.diagnostics().first { $0.code.id == "catalog/unbalanced-bracket" }?.place
    #expect(place?.range?.start.line == 3)
  }

  @Test(arguments: ["1）收入\n2）支出", "a)收入\nb)支出", "(1)收入(元)", "社区（村）“四议两公开”《章程》", "收支（含“一事一议”（专项））"])
  func leavesBalancedOnesAlone(contents: String) async throws {
    #expect(try await CheckedPortal([.contents: contents]).faults("catalog/unbalanced-bracket") == [])
  }

  @Test func leavesTheYearOfANumberToItsOwnRule() async throws {
    let portal = CheckedPortal([.bases: "《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019]54号）"])
    #expect(try await portal.codes() == ["law/malformed-number"])
  }
}
