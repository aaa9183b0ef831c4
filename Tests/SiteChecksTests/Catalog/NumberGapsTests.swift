import SiteModel
import Testing

struct NumberGapsTests {
  @Test func findsAGap() async throws {
    let portal = CheckedPortal([.number: "1"], [.number: "2"], [.number: "4"], [.number: "5"])
    #expect(try await portal.faults("catalog/number-gap") == ["4: number 4 follows 2"])
  }

  @Test func findsANumberThatStandsTwiceBesideCodes() async throws {
    let portal = CheckedPortal([.code: "A1", .number: "1"], [.code: "A2", .number: "1"])
    #expect(try await portal.faults("catalog/number-gap") == ["1: number 1 follows 1"])
  }

  @Test(arguments: [["1", "2", "3"], ["7", "8", "9"], ["一", "二", "三"]])
  func leavesNumbersThatCountOnAlone(numbers: [String]) async throws {
    var portal = CheckedPortal()
    portal.write(catalog: numbers.map { [.number: $0] }, to: "content/xishan/kaiyuan/catalog.csv")
    #expect(try await portal.faults("catalog/number-gap") == [])
  }
}
