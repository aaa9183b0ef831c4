import SiteModel
package import SiteTemplates

/// The page of a law: what it is, and everything that cites it.
package struct LawPage: TemplateRecord {
  var law: LawValue
  var details: [LabelledValue]
  var aliases: [ListTextValue]
  var misnomers: [ListTextValue]
  var supersededBy: LinkValue?
  var sourceURL: String
  var citations: [OrganisationCitations]

  package static let fields = FieldTable<Self>([
    .record("law", "The law.", \.law),
    .list("fields", "What the register knows of it.", \.details),
    .list("aliases", "Other right names.", \.aliases),
    .list("misnomers", "Wrong names under which catalogs cite it.", \.misnomers),
    .record("superseded_by", "What took its place.", \.supersededBy),
    .text("source_url", "The official text, as a full URL.", \.sourceURL),
    .number("citation_count", "How many items cite it.", \.law.citationCount),
    .list("citations", "The items that cite it, by organisation.", \.citations),
  ])
}

extension LawPage {
  init(of index: Int, links: SiteLinks) {
    let law = links.site.laws.laws[index]
    let successor = law.supersededBy.flatMap { title in links.site.laws.laws.firstIndex { $0.title == title } }
    self.init(
      law: links.law(index),
      details: Self.details(of: law),
      aliases: law.aliases.map { ListTextValue(text: $0) },
      misnomers: law.misnomers.map { ListTextValue(text: $0) },
      supersededBy: law.supersededBy.map { title in
        LinkValue(title: title, url: successor.map { Page.law($0).url(in: links.site) } ?? "")
      },
      sourceURL: law.url ?? "",
      citations: Self.citations(of: index, links: links))
  }

  private static func details(of law: Law) -> [LabelledValue] {
    let details: [(label: String, value: String?)] = [
      ("文号", law.number), ("制定机关", law.issuer), ("效力级别", law.level.rawValue), ("公布日期", law.issued),
      ("施行日期", law.effective), ("时效性", law.status.rawValue),
    ]
    return details.compactMap { label, value in value.map { LabelledValue(label: label, value: $0) } }
  }

  private static func citations(of index: Int, links: SiteLinks) -> [OrganisationCitations] {
    var groups: [OrganisationCitations] = []
    var current: Int?
    for citation in links.site.relations.citations[index] {
      let item = links.site.item(citation.item)
      if citation.item.organisation != current {
        current = citation.item.organisation
        groups.append(OrganisationCitations(organisation: links.organisation(citation.item.organisation), items: []))
      }
      let basis = item.bases[citation.basis]
      groups[groups.count - 1].items.append(
        CitationValue(
          item: links.item(citation.item), text: basis.original, article: basis.articleText,
          isMisnamed: links.site.resolution(of: basis).isMisnamed))
    }
    return groups
  }
}
