package import SiteTemplates

/// A link with its words; in breadcrumbs and navigation it may be the page itself.
package struct LinkValue: TemplateRecord {
  package var title: String
  package var url: String
  package var isCurrent = false

  package static let fields = FieldTable<Self>([
    .text("title", "The link's words.", \.title),
    .text("url", "The address, from the portal's root.", \.url),
    .flag("is_current", "The link leads to this page, or to the part of the portal in which it stands.", \.isCurrent),
  ])
}
