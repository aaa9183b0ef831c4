extension Posting {
  /// Whether the posting stands on the public portal on a day, and if not, why.
  ///
  /// - Source: lists shown for a notice period leave the page when it has ended, where the author says so
  ///   (`withdraw_after_notice`); information that is not to be disclosed never gets on it (政府信息公开条例 art. 14–16).
  package func publication(on day: CalendarDay) -> Publication {
    if isDraft { return .draft }
    if access == .withheld { return .withheld }
    if published.day > day { return .future }
    if withdrawsAfterNotice, let end = lastDayOfNotice, end < day { return .withdrawn }
    return .shown
  }

  /// The attachments that stand on the portal: none if the posting is given on request only (依申请公开).
  package var publicAttachments: [Attachment] { access == .onInitiative ? attachments : [] }

  /// The last day of the notice period (公示期). The day of publication is not counted.
  package var lastDayOfNotice: CalendarDay? {
    switch notice {
    case nil: nil
    case .days(let days): published.day.adding(days: days)
    case .until(let day): day
    }
  }
}

/// Whether a posting is public, or what keeps it back.
package enum Publication: Hashable, Sendable {
  case shown
  case draft
  /// 不予公开.
  case withheld
  /// Dated after the day of the build.
  case future
  /// Its notice period has ended.
  case withdrawn
}
