package import SiteTemplates

/// A heading of a posting's outline.
package struct OutlineValue: TemplateRecord {
  package var text: String
  package var anchor: String
  package var level: Int

  package static let fields = FieldTable<Self>([
    .text("text", "The heading's words.", \.text),
    .text("anchor", "The heading's id.", \.anchor),
    .number("level", "2 for the highest.", \.level),
    .flag("is_nested", "Below the highest level.") { $0.pointee.level > 2 },
  ])
}
