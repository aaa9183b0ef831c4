package import SiteTemplates

/// A level of an item's path.
package struct PathLevel: TemplateRecord {
  package var name: String

  package static let fields = FieldTable<Self>([.text("name", "领域、一级、二级 or 三级, by its name.", \.name)])
}
