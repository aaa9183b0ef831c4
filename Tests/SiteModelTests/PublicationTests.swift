import SiteModel
import Testing

struct PublicationTests {
  private func publication(on day: String, _ change: (inout Posting) -> Void) -> Publication? {
    var posting = Posting.example("p", on: "2026-10-12")
    change(&posting)
    return CalendarDay(day).map(posting.publication)
  }

  @Test func isShownFromItsDay() {
    #expect(publication(on: "2026-10-11") { _ in } == .future)
    #expect(publication(on: "2026-10-12") { _ in } == .shown)
    #expect(publication(on: "2026-10-12") { $0.published.minute = 1439 } == .shown)
  }

  @Test func draftsAndWhatIsWithheldAreNeverShown() {
    #expect(publication(on: "2027-01-01") { $0.isDraft = true } == .draft)
    #expect(publication(on: "2027-01-01") { $0.access = .withheld } == .withheld)
    #expect(publication(on: "2027-01-01") { $0.access = .onRequest } == .shown)
  }

  /// 公示期7日 from the 12th: the day of publication is not counted, so the 19th is the last.
  @Test func leavesThePortalAfterTheLastDayOfItsNotice() {
    let withdraws: (inout Posting) -> Void = { ($0.notice, $0.withdrawsAfterNotice) = (.days(7), true) }
    #expect(publication(on: "2026-10-19", withdraws) == .shown)
    #expect(publication(on: "2026-10-20", withdraws) == .withdrawn)
    #expect(publication(on: "2026-10-20") { $0.notice = .days(7) } == .shown)
    #expect(publication(on: "2026-10-20") { $0.withdrawsAfterNotice = true } == .shown)
    let until: (inout Posting) -> Void = { ($0.notice, $0.withdrawsAfterNotice) = (CalendarDay("2026-11-01").map { .until($0) }, true) }
    #expect(publication(on: "2026-11-01", until) == .shown)
    #expect(publication(on: "2026-11-02", until) == .withdrawn)
  }

  @Test func whatIsGivenOnRequestHasNoPublicAttachments() {
    var posting = Posting.example("p")
    posting.attachments = [Attachment(path: "content/postings/a.csv", title: "甲", size: 1)]
    #expect(posting.publicAttachments.count == 1)
    posting.access = .onRequest
    #expect(posting.publicAttachments.isEmpty)
  }
}
