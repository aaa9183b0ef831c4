package import SiteDiagnostics

extension Posting {
  /// What most postings do not have, so that in a portal of a hundred thousand most need no room for it.
  final class Rarities: Sendable {
    let urlName: String
    let number: String
    let reviewedBy: String
    let relatesTo: [String]
    let attachments: [Attachment]
    let relationRange: SourceRange?
    let issued: CalendarDay?
    let effective: CalendarDay?
    let expires: CalendarDay?
    let reviewedOn: CalendarDay?
    let notice: NoticePeriod?
    let withdrawsAfterNotice: Bool
    let remarks: FileRemarks

    init(
      urlName: String, number: String, issued: CalendarDay?, effective: CalendarDay?, expires: CalendarDay?,
      relatesTo: [String], relationRange: SourceRange?, notice: NoticePeriod?, withdrawsAfterNotice: Bool,
      reviewedBy: String, reviewedOn: CalendarDay?, attachments: [Attachment], remarks: FileRemarks
    ) {
      self.urlName = urlName
      self.number = number
      self.issued = issued
      self.effective = effective
      self.expires = expires
      self.relatesTo = relatesTo
      self.relationRange = relationRange
      self.notice = notice
      self.withdrawsAfterNotice = withdrawsAfterNotice
      self.reviewedBy = reviewedBy
      self.reviewedOn = reviewedOn
      self.attachments = attachments
      self.remarks = remarks
    }
  }

  package var urlName: String { rarities?.urlName ?? fileName }
  /// Its address has another name than its file.
  package var isRenamed: Bool { rarities.map { !$0.urlName.hasSameBytes(as: fileName) } ?? false }
  /// 文号.
  package var number: String { rarities?.number ?? "" }
  /// 成文日期.
  package var issued: CalendarDay? { rarities?.issued }
  package var effective: CalendarDay? { rarities?.effective }
  package var expires: CalendarDay? { rarities?.expires }
  package var relatesTo: [String] { rarities?.relatesTo ?? [] }
  var hasRelations: Bool { rarities.map { !$0.relatesTo.isEmpty } ?? false }
  /// Where `relates_to` stands, about which a check may have something to say.
  package var relationRange: SourceRange? { rarities?.relationRange }
  package var notice: NoticePeriod? { rarities?.notice }
  package var withdrawsAfterNotice: Bool { rarities?.withdrawsAfterNotice ?? false }
  package var reviewedBy: String { rarities?.reviewedBy ?? "" }
  package var reviewedOn: CalendarDay? { rarities?.reviewedOn }
  /// What its file says to the checks.
  package var remarks: FileRemarks { rarities?.remarks ?? FileRemarks() }
  package var attachments: [Attachment] { rarities?.attachments ?? [] }
}
