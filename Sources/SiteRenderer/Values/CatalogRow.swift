package import SiteTemplates

/// A row of the table: a spanning heading or an item, never both.
package struct CatalogRow: TemplateRecord {
  package var heading: CategoryHeading?
  package var item: ItemValue?

  package static let fields = FieldTable<Self>([
    .record("heading", "A category that begins here.", \.heading),
    .record("item", "An item.", \.item),
  ])
}
