/// A bare text as an item of a list: a template writes it as `{{.}}`.
package struct TemplateText: TemplateRecord {
  package var text: String

  package init(_ text: String) { self.text = text }

  package static let fields = FieldTable<TemplateText>([.text(".", "The text itself.", \.text)])
}
