import SiteModel
package import SiteTemplates

/// A posting in a list.
package struct PostingLink: TemplateRecord {
  let links: LinksReference
  let index: Int
  let posting: Posting

  var item: ItemLink? { links { links in links.site.relations.itemOfPosting[index].map { links.item($0) } } }

  /// The same as `Site.url(ofPosting:)`, in pieces.
  func writeURL(to output: inout TemplateOutput) {
    output.append(links { $0.site.folder(ofPostings: posting.organisation) })
    output.append(posting.urlName)
    output.append(".html")
  }

  package static let fields = FieldTable<Self>([
    .text("title", "Its title.", writing: { $1.append($0.pointee.posting.title) }),
    .text("url", "Its page.", writing: { $0.pointee.writeURL(to: &$1) }),
    .text("date", "The day of publication: 2026-10-12.") { $0.pointee.posting.published.day.description },
    .text("datetime", "The time of publication: 2026-10-12 09:30, or its day if no time is known.") {
      $0.pointee.posting.published.asKnown
    },
    .text("summary", "Its summary.") { $0.pointee.posting.summary },
    .record("organisation", "Who disclosed it; none if it is portal-wide.") { link in
      link.pointee.posting.organisation.map { OrganisationLink(links: link.pointee.links, index: $0) }
    },
    .record("item", "The item that it fulfils.") { $0.pointee.item },
    .text("stage", "决议 or 实施结果.") { $0.pointee.posting.stage?.rawValue ?? "" },
    .text("status", "失效 or 废止, if it is.") { $0.pointee.posting.lapsedStatus },
    .flag("is_sample", "It is made up to show how the portal works.") { $0.pointee.posting.isSample },
    .number("attachment_count", "How many files it lists.") { $0.pointee.posting.publicAttachments.count },
  ])
}

extension Posting {
  /// It is no longer in force.
  var isLapsed: Bool { status == .lapsed || status == .repealed }

  /// 失效 or 废止; empty if it is neither.
  var lapsedStatus: String { isLapsed ? status?.rawValue ?? "" : "" }
}
