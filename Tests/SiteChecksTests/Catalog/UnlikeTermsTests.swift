import SiteModel
import Testing

struct UnlikeTermsTests {
  @Test func findsTheTermThatIsNotTheLaws() async throws {
    let portal = CheckedPortal([.contents: "居民代表会议情况"], [.contents: "居民代表大会通过的收支"], [.contents: "社区成员代表大会议题"])
    #expect(
      try await portal.faults("catalog/unlike-terms") == [
        "居民代表大会: '居民代表大会' is called otherwise elsewhere in the catalog",
        "社区成员代表大会: '社区成员代表大会' is called otherwise elsewhere in the catalog",
      ])
  }

  @Test func leavesOneTermAlone() async throws {
    let portal = CheckedPortal([.contents: "居民代表大会情况"], [.contents: "居民代表大会通过的收支"], [.contents: "居民代表名单"])
    #expect(try await portal.codes() == [])
  }
}
