import SiteModel
import Testing

struct PublicationTests {
  private func publication(
    on day: String, minute: Int? = nil, notice: Posting.NoticePeriod? = nil, withdraws: Bool = false,
    access: Posting.Access = .onInitiative, isDraft: Bool = false
  ) -> Publication? {
    let posting = Posting(
      folder: "content/postings", fileName: "p", organisation: nil, title: "p",
      published: PublicationTime(day: CalendarDay("2026-10-12") ?? .earliest, minute: minute), notice: notice,
      withdrawsAfterNotice: withdraws, access: access, isDraft: isDraft)
    return CalendarDay(day).map(posting.publication)
  }

  @Test func isShownFromItsDay() {
    #expect(publication(on: "2026-10-11") == .future)
    #expect(publication(on: "2026-10-12") == .shown)
    #expect(publication(on: "2026-10-12", minute: 1439) == .shown)
  }

  @Test func draftsAndWhatIsWithheldAreNeverShown() {
    #expect(publication(on: "2027-01-01", isDraft: true) == .draft)
    #expect(publication(on: "2027-01-01", access: .withheld) == .withheld)
    #expect(publication(on: "2027-01-01", access: .onRequest) == .shown)
  }

  /// 公示期7日 from the 12th: the day of publication is not counted, so the 19th is the last.
  @Test func leavesThePortalAfterTheLastDayOfItsNotice() {
    #expect(publication(on: "2026-10-19", notice: .days(7), withdraws: true) == .shown)
    #expect(publication(on: "2026-10-20", notice: .days(7), withdraws: true) == .withdrawn)
    #expect(publication(on: "2026-10-20", notice: .days(7)) == .shown)
    #expect(publication(on: "2026-10-20", withdraws: true) == .shown)
    let until = CalendarDay("2026-11-01").map { Posting.NoticePeriod.until($0) }
    #expect(publication(on: "2026-11-01", notice: until, withdraws: true) == .shown)
    #expect(publication(on: "2026-11-02", notice: until, withdraws: true) == .withdrawn)
  }

  @Test(arguments: [(Posting.Access.onInitiative, 1), (.onRequest, 0)])
  func whatIsGivenOnRequestHasNoPublicAttachments(access: Posting.Access, count: Int) {
    let posting = Posting(
      folder: "content/postings", fileName: "p", organisation: nil, title: "p",
      published: PublicationTime(day: .earliest), access: access,
      attachments: [Attachment(path: "content/postings/a.csv", title: "甲", size: 1)])
    #expect(posting.publicAttachments.count == count)
  }
}
