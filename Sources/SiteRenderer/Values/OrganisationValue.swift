import SiteModel
package import SiteTemplates

/// An organisation in full, on its own pages and those of its items and postings.
package struct OrganisationValue: TemplateRecord {
  let link: OrganisationLink
  /// The HTML of its `index.md`; only on its own page.
  var introduction: [UInt8] = []

  private var postingCount: Int { link.links { $0.site.relations.postingsOfOrganisation[link.index].count } }

  private func read<Value>(_ value: (Organisation) -> Value) -> Value {
    link.links { value($0.site.organisations[link.index]) }
  }

  private var parents: [OrganisationLink] {
    link.links { $0.facts[link.index].ancestors }.map { OrganisationLink(links: link.links, index: $0) }
  }

  private var isUnplaced: Bool {
    link.links { links in
      links.site.organisations[link.index].level != .district
        && !links.facts[link.index].ancestors.contains { links.site.organisations[$0].level == .district }
    }
  }

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.") { $0.pointee.link.name },
    .text("short_name", "Its short name; its name if none is given.") {
      $0.pointee.read { $0.shortName.isEmpty ? $0.name : $0.shortName }
    },
    .text("url", "Its page.") { $0.pointee.link.url },
    .text("level_name", "Its level.") { $0.pointee.link.levelName },
    .text("code", "行政区划代码.") { $0.pointee.read { $0.code } },
    .text("host", "Who runs it.") { $0.pointee.read { $0.host } },
    .text("address", "Its address.") { $0.pointee.read { $0.address } },
    .text("phone", "Its telephone.") { $0.pointee.read { $0.phone } },
    .text("hours", "When it is open.") { $0.pointee.read { $0.hours } },
    .text("description", "A sentence about it.") { $0.pointee.read { $0.description } },
    .html("intro_html", "The words of its `index.md`; only on its own page.", \.introduction),
    .list("parents", "The organisations above it, from the top.") { $0.pointee.parents },
    .flag("is_unplaced", "A community, street or department whose district is not known.") { $0.pointee.isUnplaced },
    .number("posting_count", "Its own postings.") { $0.pointee.postingCount },
    .text("postings_url", "The list of its postings; empty if it has none.") { value in
      value.pointee.postingCount > 0 ? value.pointee.link.links { $0.facts[value.pointee.link.index].list.url } : ""
    },
    .text("feed_url", "The feed of its postings; empty if it has none.") { value in
      value.pointee.link.links { $0.facts[value.pointee.link.index].feedURL }
    },
  ])
}
