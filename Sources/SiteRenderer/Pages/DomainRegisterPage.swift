import SiteModel
package import SiteTemplates

/// The pilot domains and who guides each.
package struct DomainRegisterPage: TemplateRecord {
  var source: LinkValue
  var rows: [DomainValue]

  package static let fields = FieldTable<Self>([
    .text("source_text", "The document that lists them.", \.source.title),
    .text("source_url", "The posting that has the document; empty if there is none.", \.source.url),
    .list("rows", "The domains.", \.rows),
  ])
}

extension DomainRegisterPage {
  init(of links: SiteLinks) {
    self.init(source: links.domainSource, rows: links.site.domains.domains.indices.map(links.domain))
  }
}
