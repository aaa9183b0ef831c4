import SiteModel
package import SiteTemplates

/// The page of one posting.
package struct PostingPage: TemplateRecord {
  var organisation: OrganisationValue?
  var link: PostingLink
  var headerFields: [LabelledValue]
  var body: String
  var outline: [OutlineValue]
  var isLapsed: Bool
  var attachments: [DownloadValue]
  var related: [RelatedValue]
  var previous: PostingLink?
  var next: PostingLink?
  var noticeText: String
  var keywords: [ListTextValue]
  var access: String
  var reviewedBy: String
  var reviewedOn: String
  var list: LinkValue

  package static let fields = FieldTable<Self>([
    .record("organisation", "Who disclosed it; none if it is portal-wide.", \.organisation),
    .text("date", "The day of publication: 2026-10-12.", \.link.date),
    .text("datetime", "The time of publication: 2026-10-12 09:30, or its day if no time is known.", \.link.datetime),
    .list("header_fields", "索引号、文号、发布机构、成文日期、发布日期、有效性 …, those that are given.", \.headerFields),
    .text("summary", "Its summary.", \.link.summary),
    .html("body_html", "Its text.", \.body),
    .list("outline", "The headings of its text.", \.outline),
    .flag("has_outline", "It has two headings or more.") { $0.outline.count > 1 },
    .flag("is_sample", "It is made up to show how the portal works.", \.link.isSample),
    .text("stage", "决议 or 实施结果.", \.link.stage),
    .text("status", "失效 or 废止, if it is.", \.link.status),
    .flag("is_lapsed", "It is no longer in force.", \.isLapsed),
    .record("item", "The item that it fulfils.", \.link.item),
    .list("attachments", "The files that it lists.", \.attachments),
    .list("related", "Its counterparts.", \.related),
    .record("previous", "The next older posting of the organisation.", \.previous),
    .record("next", "The next newer one.", \.next),
    .text("notice_text", "公示期; empty if there is none.", \.noticeText),
    .list("keywords", "Its keywords.", \.keywords),
    .text("access", "主动公开, 依申请公开 or 不予公开.", \.access),
    .text("reviewed_by", "Who reviewed it.", \.reviewedBy),
    .text("reviewed_on", "When it was reviewed.", \.reviewedOn),
    .text("list_url", "The list in which it stands.", \.list.url),
    .text("list_title", "That list's title.", \.list.title),
  ])
}

extension PostingPage {
  init(of index: Int, links: SiteLinks, body: RenderedProse) {
    let site = links.site
    let posting = site.postings[index]
    let neighbours = site.neighbours(ofPosting: index)
    self.init(
      organisation: posting.organisation.map { links.organisation($0) },
      link: links.posting(index),
      headerFields: Self.headerFields(of: posting, issuer: links.source(of: posting)),
      body: body.html,
      outline: body.outline,
      isLapsed: posting.status == .lapsed || posting.status == .repealed,
      attachments: posting.publicAttachments.map(links.download),
      related: site.relations.counterparts[index].map { counterpart in
        RelatedValue(
          relation: Self.relation(
            of: site.postings[counterpart.posting], to: posting, isReverse: counterpart.isReverse),
          posting: links.posting(counterpart.posting))
      },
      previous: neighbours.older.map(links.posting),
      next: neighbours.newer.map(links.posting),
      noticeText: Self.noticeText(of: posting),
      keywords: posting.keywords.map { ListTextValue(text: $0) },
      access: posting.access.rawValue,
      reviewedBy: posting.reviewedBy,
      reviewedOn: posting.reviewedOn.map(\.description) ?? "",
      list: links.list(ofPostings: posting.organisation))
  }

  /// The header of a government document, in the order of the disclosure platform's rules (国办公开办函〔2019〕61号).
  private static func headerFields(of posting: Posting, issuer: String) -> [LabelledValue] {
    [
      ("索引号", posting.indexNumber),
      ("文号", posting.number),
      ("发布机构", issuer),
      ("成文日期", posting.issued.map(\.description) ?? ""),
      ("信息形成日期", posting.formed.map(\.description) ?? ""),
      ("发布日期", posting.published.asKnown),
      ("生效日期", posting.effective.map(\.description) ?? ""),
      ("失效日期", posting.expires.map(\.description) ?? ""),
      ("有效性", posting.status?.rawValue ?? ""),
    ]
    .filter { !$0.1.isEmpty }
    .map { LabelledValue(label: $0.0, value: $0.1) }
  }

  private static func relation(of other: Posting, to posting: Posting, isReverse: Bool) -> String {
    if let stage = other.stage, posting.stage != nil { return stage.rawValue }
    return isReverse ? "解读" : "文件"
  }

  /// The period counts from the day after publication (the trigger day is not counted).
  private static func noticeText(of posting: Posting) -> String {
    switch posting.notice {
    case nil: ""
    case .days(let days):
      posting.published.day.adding(days: days).map { "公示期\(days)日：\(posting.published.day)至\($0)" } ?? "公示期\(days)日"
    case .until(let day): "公示期：\(posting.published.day)至\(day)"
    }
  }
}
