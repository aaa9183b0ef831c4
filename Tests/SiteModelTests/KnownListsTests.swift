import SiteModel
import Testing

struct KnownListsTests {
  private func number(_ list: [String], in known: inout KnownLists) -> Int {
    list.withUnsafeBytes { known.number(of: $0) }
  }

  @Test func knowsAListAgainByWhereItLies() {
    let (first, second) = (["法", "条例"], ["办法"])
    let sameElsewhere = first.map { $0 }
    var known = KnownLists()
    #expect(number(first, in: &known) == 0)
    #expect(number(second, in: &known) == 1)
    let handedOn = first
    #expect(number(handedOn, in: &known) == 0 && number(second, in: &known) == 1)
    #expect(number(sameElsewhere, in: &known) == 2)
  }

  @Test func everyEmptyListIsTheSame() {
    var known = KnownLists()
    #expect(number([], in: &known) == 0)
    #expect(number(["法"].filter { $0.isEmpty }, in: &known) == 0)
    #expect(number(["法"], in: &known) == 1)
  }

  @Test func numbersManyInTheirOrder() {
    let lists = (0..<1_000).map { number in (0...number % 7).map { String($0 + number) } }
    var known = KnownLists()
    for _ in 0..<2 { #expect(lists.map { number($0, in: &known) } == Array(lists.indices)) }
  }
}
