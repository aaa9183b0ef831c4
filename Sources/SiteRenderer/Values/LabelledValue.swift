package import SiteTemplates

/// A label with its value: a line of a document's header.
package struct LabelledValue: TemplateRecord {
  package var label: String
  package var value: String

  package static let fields = FieldTable<Self>([
    .text("label", "What it is.", \.label),
    .text("value", "What it says.", \.value),
  ])
}
