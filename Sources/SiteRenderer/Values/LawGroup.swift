package import SiteTemplates

/// The laws of one level.
package struct LawGroup: TemplateRecord {
  package var name: String
  package var anchor: String
  package var laws: [LawValue]

  package static let fields = FieldTable<Self>([
    .text("name", "The level.", \.name),
    .text("anchor", "Its id.", \.anchor),
    .number("count", "How many there are.", \.laws.count),
    .list("laws", "In the register's order.", \.laws),
  ])
}
