import SiteModel
package import SiteTemplates

/// An item as a link.
package struct ItemLink: TemplateRecord {
  let links: LinksReference
  let reference: ItemReference
  let item: DisclosureItem

  var organisation: OrganisationLink { OrganisationLink(links: links, index: reference.organisation) }

  /// The same as `Site.url(of:)`, in pieces.
  func writeURL(to output: inout TemplateOutput) {
    output.append(links { $0.site.folder(ofItems: reference.organisation) })
    output.append(item.urlName)
    output.append(".html")
  }

  package static let fields = FieldTable<Self>([
    .text("title", "The item's name.", writing: { $1.append($0.pointee.item.name) }),
    .text("number", "序号.", writing: { $1.append($0.pointee.item.number) }),
    .text("url", "Its page.", writing: { $0.pointee.writeURL(to: &$1) }),
    .record("organisation", "Whose item it is.") { $0.pointee.organisation },
  ])
}
