package import SiteTemplates

/// The page for an address that does not exist.
package struct NotFoundPage: TemplateRecord {
  var sections: [LinkValue]

  package static let fields = FieldTable<Self>([
    .list("sections", "The parts of the portal.", \.sections)
  ])
}
