package import SiteTemplates

/// An organisation as a link.
package struct OrganisationLink: TemplateRecord {
  package var name: String
  package var url: String
  package var levelName: String

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.name),
    .text("url", "Its page.", \.url),
    .text("level_name", "县（市、区）、街道（乡镇）、社区（村） or 部门（单位）.", \.levelName),
  ])
}
