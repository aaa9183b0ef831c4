import SiteDiagnostics
import SiteModel
import SiteReader
import Testing

struct PostingFaultsTests {
  /// What the reader says of a posting of 2026-10-12: the code, the line's key and the message.
  private func faults(_ keys: String, summary: String = "summary: 收支表。\n") async throws -> [String] {
    let text = "---\ntitle: 第三季度收支\ndate: 2026-10-12\n\(summary)\(keys)---\n正文\n"
    let lines = text.split(separator: "\n")
    let day = try #require(CalendarDay("2026-11-21"))
    let tree = SourceTree(["content/a/community.yml": "name: 甲\n", "content/a/postings/2026-10-12-q3.md": text])
    let found = try await readSite(from: tree, asOf: day, jobs: 1).diagnostics.filter {
      $0.code.id.hasPrefix("posting/")
    }
    return found.map { fault in
      let key = fault.place?.range.map { lines[$0.start.line - 1].prefix { $0 != ":" } } ?? ""
      return "\(fault.code.id) \(key): \(fault.message.english)"
    }
  }

  @Test func findsAPostingPublishedBeforeItsInformationWasFormed() async throws {
    #expect(
      try await faults("formed: 2026-10-13\n") == [
        "posting/published-before-formed formed: published on 2026-10-12, formed on 2026-10-13"
      ])
  }

  @Test(arguments: [
    ("issued: 2026-10-13\n", "issued: issued after it was published: 2026-10-13, 2026-10-12"),
    ("审核日期: 2026-10-14\n", "审核日期: reviewed after it was published: 2026-10-14, 2026-10-12"),
    ("effective: 2026-11-01\nexpires: 2026-10-31\n", "expires: expires before it takes effect: 2026-11-01, 2026-10-31"),
    ("notice: 2026-10-11\n", "notice: the notice ends before it was published: 2026-10-12, 2026-10-11"),
  ])
  func findsDatesThatContradictEachOther(keys: String, fault: String) async throws {
    #expect(try await faults(keys) == ["posting/contradictory-dates \(fault)"])
  }

  @Test func findsAPostingWithoutSummary() async throws {
    #expect(try await faults("", summary: "") == ["posting/missing-summary title: the posting has no summary"])
    #expect(try await faults("draft: true\n", summary: "").allSatisfy { !$0.contains("summary") })
  }

  @Test func findsANumberThatIsTypedWrongly() async throws {
    #expect(
      try await faults("number: 凯政办[2026]第5号\n") == [
        "posting/malformed-number number: '凯政办[2026]第5号' has brackets that are not 〔〕, a 第 that only orders take"
      ])
    #expect(try await faults("number: 凯政办〔2026〕5号\n") == [])
    #expect(try await faults("number: 2026年第5期\n") == [])
  }

  @Test func leavesGoodDatesAlone() async throws {
    let keys =
      "formed: 2026-10-12\nissued: 2026-10-12\nreviewed_on: 2026-10-12\neffective: 2026-11-01\nexpires: 2027-11-01\nnotice: 7\n"
    #expect(try await faults(keys) == [])
  }
}
