import SiteModel
package import SiteTemplates

/// An organisation as a link.
package struct OrganisationLink: TemplateRecord {
  let links: LinksReference
  let index: Int

  var name: String { links { $0.site.organisations[index].name } }
  var url: String { links { $0.facts[index].url } }
  var levelName: String { links { $0.site.organisations[index].level.title } }

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", writing: { $1.append($0.pointee.name) }),
    .text("url", "Its page.", writing: { $1.append($0.pointee.url) }),
    .text("level_name", "县（市、区）、街道（乡镇）、社区（村） or 部门（单位）.") { $0.pointee.levelName },
  ])
}
