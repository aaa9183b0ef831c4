import SiteModel
package import SiteTemplates

/// An item as a link.
package struct ItemLink: TemplateRecord {
  let links: LinksReference
  let item: ItemReference

  var title: String { links { $0.site.item(item)?.name ?? "" } }
  var number: String { links { $0.site.item(item)?.number ?? "" } }
  var organisation: OrganisationLink { OrganisationLink(links: links, index: item.organisation) }

  /// The same as `Site.url(of:)`, in pieces.
  func writeURL(to output: inout TemplateOutput) {
    links { links in
      output.append(links.site.organisations[item.organisation].id)
      output.append("/items/")
      output.append(links.site.item(item)?.urlName ?? "")
      output.append(".html")
    }
  }

  package static let fields = FieldTable<Self>([
    .text("title", "The item's name.") { $0.pointee.title },
    .text("number", "序号.") { $0.pointee.number },
    .text("url", "Its page.", writing: { $0.pointee.writeURL(to: &$1) }),
    .record("organisation", "Whose item it is.") { $0.pointee.organisation },
  ])
}
