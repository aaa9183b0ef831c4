import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let notReviewed = DiagnosticCode(
    "posting/not-reviewed", .error,
    Wording(
      "The portal requires that each posting is reviewed before it is published (`require_review`), and this one does not say by whom and when.",
      "门户要求先审核后发布（require_review），这条信息没有写审核人和审核日期。"))
}

/// Postings without `reviewed_by` or `reviewed_on`, where the portal's settings demand both.
func unreviewedPostings(in site: Site) -> [Diagnostic] {
  guard site.portal.requiresReview else { return [] }
  return site.relations.postingsByOrganisation.compactMap { index in
    let posting = site.postings[index]
    guard posting.reviewedBy.isEmpty || posting.reviewedOn == nil else { return nil }
    let missing = [posting.reviewedBy.isEmpty ? "reviewed_by" : nil, posting.reviewedOn == nil ? "reviewed_on" : nil]
      .compactMap { $0 }
    return Diagnostic(
      .notReviewed,
      Wording("the posting has no \(missing.joined(separator: ", "))", "没有写\(missing.joined(separator: "、"))"),
      at: .file(path: posting.path),
      help: Wording(
        "let it be reviewed, and write who did and when; until then, add 'draft: true'",
        "审核后写明审核人和日期；审核前先加“draft: true”"))
  }
}
