import SiteModel
package import SiteTemplates

/// The same item in another catalog of the portal.
package struct ElsewhereValue: TemplateRecord {
  let link: ItemLink
  let organisation: OrganisationLink

  package static let fields = FieldTable<Self>([
    .record("organisation", "Whose item it is.", \.organisation),
    .text("title", "The item's name there.", writing: { $1.append($0.pointee.link.item.name) }),
    .text("number", "序号 there.", writing: { $1.append($0.pointee.link.item.number) }),
    .text("url", "Its page.", writing: { $0.pointee.link.writeURL(to: &$1) }),
    .text("time_limit", "公开时限 there, as written.", writing: { $1.append($0.pointee.link.item.timeLimit.original) }),
    .number("posting_count", "Postings there.") { value in
      value.pointee.link.links { $0.site.postingCount(of: value.pointee.link.reference) }
    },
  ])
}
