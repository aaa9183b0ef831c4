import SiteModel
import Testing

struct KnownListsTests {
  @Test func knowsAListAgainByWhereItLies() {
    let (first, second) = (["法", "条例"], ["办法"])
    let sameElsewhere = first.map { $0 }
    var known = KnownLists<String, Int>()
    known[first] = 1
    known[second] = 2
    let handedOn = first
    #expect(known[handedOn] == 1 && known[second] == 2)
    #expect(known[sameElsewhere] == nil)
  }

  @Test func everyEmptyListIsTheSame() {
    var known = KnownLists<String, Int>()
    #expect(known[[]] == nil)
    known[[]] = 0
    #expect(known[["法"].filter { $0.isEmpty }] == 0)
    #expect(known[["法"]] == nil)
  }

  /// A list that has gone would leave its place to another.
  @Test func holdsWhatItKnows() {
    var known = KnownLists<Int, Int>()
    for number in 0..<1_000 { known[(0...number % 7).map { $0 + number }] = number }
    for number in 0..<1_000 { #expect(known[(0...number % 7).map { $0 + number }] == nil) }
  }
}
