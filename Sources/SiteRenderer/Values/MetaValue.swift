package import SiteTemplates

/// A page tag: `<meta name content>` (网页设计规范, 国办发〔2017〕47号).
package struct MetaValue: TemplateRecord {
  package var name: String
  package var content: String

  package static let fields = FieldTable<Self>([
    .text("name", "The tag's name, case-sensitive.", \.name),
    .text("content", "The tag's value.", \.content),
  ])
}
