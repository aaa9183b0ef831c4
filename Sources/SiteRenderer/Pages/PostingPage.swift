import SiteModel
package import SiteTemplates

/// The page of one posting.
package struct PostingPage: TemplateRecord {
  let link: PostingLink
  var body: [UInt8]
  var outline: [OutlineValue]
  let headerFields: [LabelledValue]
  let attachments: [DownloadValue]
  let related: [RelatedValue]
  let keywords: [ListTextValue]

  package static let fields = FieldTable<Self>([
    .record("organisation", "Who disclosed it; none if it is portal-wide.") { $0.pointee.organisation },
    .text("date", "The day of publication: 2026-10-12.") { $0.pointee.posting.published.day.description },
    .text("datetime", "The time of publication: 2026-10-12 09:30, or its day if no time is known.") {
      $0.pointee.posting.published.asKnown
    },
    .list(
      "header_fields", "索引号、文号、发布机构、成文日期、发布日期、有效性 …, those that are given.",
      \.headerFields),
    .text("summary", "Its summary.") { $0.pointee.posting.summary },
    .html("body_html", "Its text.", \.body),
    .list("outline", "The headings of its text.", \.outline),
    .flag("has_outline", "It has two headings or more.") { $0.pointee.outline.count > 1 },
    .flag("is_sample", "It is made up to show how the portal works.") { $0.pointee.posting.isSample },
    .text("stage", "决议 or 实施结果.") { $0.pointee.posting.stage?.rawValue ?? "" },
    .text("status", "失效 or 废止, if it is.") { $0.pointee.posting.lapsedStatus },
    .flag("is_lapsed", "It is no longer in force.") { $0.pointee.posting.isLapsed },
    .record("item", "The item that it fulfils.") { $0.pointee.link.item },
    .list("attachments", "The files that it lists.", \.attachments),
    .list("related", "Its counterparts.", \.related),
    .record("previous", "The next older posting of the organisation.") { $0.pointee.neighbours.older },
    .record("next", "The next newer one.") { $0.pointee.neighbours.newer },
    .text("notice_text", "公示期; empty if there is none.") { $0.pointee.noticeText },
    .list("keywords", "Its keywords.", \.keywords),
    .text("access", "主动公开, 依申请公开 or 不予公开.") { $0.pointee.posting.access.rawValue },
    .text("reviewed_by", "Who reviewed it.") { $0.pointee.posting.reviewedBy },
    .text("reviewed_on", "When it was reviewed.") { $0.pointee.posting.reviewedOn?.description ?? "" },
    .text("list_url", "The list in which it stands.") { $0.pointee.list.url },
    .text("list_title", "That list's title.") { $0.pointee.list.title },
  ])
}

extension PostingPage {
  init(of index: Int, links: SiteLinks, body: RenderedProse) {
    let link = links.posting(index)
    self.init(
      link: link, body: body.html, outline: body.outline,
      headerFields: Self.headerFields(of: link.posting, issuer: links.source(of: link.posting)),
      attachments: link.posting.publicAttachments.map(links.download), related: Self.related(to: link, links: links),
      keywords: link.posting.keywords.map { ListTextValue(text: $0) })
  }

  private var posting: Posting { link.posting }

  private var organisation: OrganisationValue? {
    posting.organisation.map { OrganisationValue(link: OrganisationLink(links: link.links, index: $0)) }
  }

  private var list: LinkValue { link.links { $0.list(ofPostings: posting.organisation) } }

  private static func related(to link: PostingLink, links: SiteLinks) -> [RelatedValue] {
    links.site.relations.counterparts[link.index].map { counterpart in
      let other = links.posting(counterpart.posting)
      let relation = relation(of: other.posting, to: link.posting, isReverse: counterpart.isReverse)
      return RelatedValue(relation: relation, posting: other)
    }
  }

  private var neighbours: (older: PostingLink?, newer: PostingLink?) {
    link.links { links in
      let neighbours = links.site.neighbours(ofPosting: link.index)
      return (older: neighbours.older.map(links.posting), newer: neighbours.newer.map(links.posting))
    }
  }

  private var noticeText: String { Self.noticeText(of: posting) }

  /// The header of a government document, in the order of the disclosure platform's rules (国办公开办函〔2019〕61号).
  private static func headerFields(of posting: Posting, issuer: String) -> [LabelledValue] {
    var fields: [LabelledValue] = []
    fields.reserveCapacity(9)
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append(LabelledValue(label: label, value: value)) }
    }
    add("索引号", posting.indexNumber)
    add("文号", posting.number)
    add("发布机构", issuer)
    add("成文日期", posting.issued?.description)
    add("信息形成日期", posting.formed?.description)
    add("发布日期", posting.published.asKnown)
    add("生效日期", posting.effective?.description)
    add("失效日期", posting.expires?.description)
    add("有效性", posting.status?.rawValue)
    return fields
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
