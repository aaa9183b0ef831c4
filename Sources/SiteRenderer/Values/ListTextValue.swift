package import SiteTemplates

/// A text in a list, with the number that the source gave it.
package struct ListTextValue: TemplateRecord {
  package var marker = ""
  package var text: String

  package static let fields = FieldTable<Self>([
    .text("marker", "The number as the source wrote it (`1.`), or empty.", \.marker),
    .text("text", "The text without its number.", \.text),
  ])
}
