package import SiteTemplates

/// Words that the source has and a register does not, and how often.
package struct UnregisteredValue: TemplateRecord {
  package var text: String
  package var count: Int

  package static let fields = FieldTable<Self>([
    .text("text", "The words as written.", \.text),
    .number("count", "How many items write them.", \.count),
  ])
}
