import SiteModel
import Testing

struct UnreviewedPostingsTests {
  private func portal(requires: Bool, _ keys: String) -> CheckedPortal {
    var portal = CheckedPortal([:])
    portal.write("title: 专栏\nrequire_review: \(requires)\n", to: "sitegen.yml")
    portal.write(
      "---\ntitle: 第三季度收支\ndate: 2026-10-12\nsummary: 收支表。\n\(keys)---\n",
      to: "content/xishan/kaiyuan/postings/2026-10-12-q3.md")
    return portal
  }

  @Test(arguments: [
    ("", "reviewed_by, reviewed_on"), ("reviewed_by: 监委会\n", "reviewed_on"),
    ("reviewed_on: 2026-10-10\n", "reviewed_by"),
  ])
  func findsThemWhereThePortalRequiresReview(keys: String, missing: String) async throws {
    let found = try await portal(requires: true, keys).faults("posting/not-reviewed")
    #expect(found == ["content/xishan/kaiyuan/postings/2026-10-12-q3.md: the posting has no \(missing)"])
  }

  @Test func saysNothingElsewhere() async throws {
    #expect(try await portal(requires: false, "").codes() == [])
    #expect(try await portal(requires: true, "reviewed_by: 监委会\nreviewed_on: 2026-10-10\n").codes() == [])
  }
}
