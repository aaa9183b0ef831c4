import SiteDiagnostics
import SiteModel
import Testing

struct MalformedNumbersTests {
  @Test(arguments: [
    ("国办发﹝2019﹞54 号", "brackets that are not 〔〕, a space inside", "国办发〔2019〕54号"),
    ("国办发[2019]54号", "brackets that are not 〔〕", "国办发〔2019〕54号"),
    ("国办发〔2019）54号", "two different brackets", "国办发〔2019〕54号"),
    ("国办发〔2019〕第54号", "a 第 that only orders take", "国办发〔2019〕54号"), ("国办发〔2019〕054号", "a leading zero", "国办发〔2019〕54号"),
    ("国办发〔19〕54号", "a year of two digits", "国办发〔2019〕54号"),
  ])
  func findsThem(number: String, flaws: String, right: String) async throws {
    let portal = CheckedPortal([.bases: "《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（\(number)）"])
    let found = try await portal.diagnostics()
    #expect(
      found.map { "\($0.code.id) \(portal.marked(by: $0.place)): \($0.message.english)" } == [
        "law/malformed-number \(number): '\(number)' has \(flaws)"
      ])
    #expect(found.first?.help?.english == "write '\(right)'")
  }

  @Test func findsAnOrderWithoutItsOrdinal() async throws {
    let found = try await CheckedPortal([.bases: "《社会救助暂行办法》（国务院令649号）"]).faults("law/malformed-number")
    #expect(found == ["国务院令649号: '国务院令649号' has no 第"])
  }

  @Test func findsASpaceInAnOrderOfTheState() async throws {
    let found = try await CheckedPortal([.bases: "《中华人民共和国政府信息公开条例》（中华人民共和国国务院令 第711号）"]).diagnostics()
    #expect(found.map(\.help?.english) == ["write '中华人民共和国国务院令第711号'"])
  }

  @Test(arguments: ["《社会救助暂行办法》（国务院令第649号）", "《社会救助暂行办法》（中华人民共和国国务院令第649号）", "《社会救助暂行办法》"])
  func leavesRightNumbersAlone(basis: String) async throws {
    #expect(try await CheckedPortal([.bases: basis]).codes() == [])
  }
}
