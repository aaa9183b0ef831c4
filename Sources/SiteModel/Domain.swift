/// A pilot domain (试点领域) of the disclosure standards, with the bodies that guide it.
package struct Domain: Sendable, Hashable {
  package var name: String
  package var slug: String
  /// The row of the source's table.
  package var row: Int?
  /// 指导责任.
  package var guides: [String]
  /// Categories of catalogs (领域、一级、二级) that belong to it beside its own name.
  package var categories: [String]

  package init(name: String, slug: String, row: Int?, guides: [String], categories: [String]) {
    self.name = name
    self.slug = slug
    self.row = row
    self.guides = guides
    self.categories = categories
  }
}

/// The domains of `domains.yml` and where they come from.
package struct DomainRegister: Sendable {
  package let domains: [Domain]
  /// The document that lists them, by its number.
  package let source: String
  /// The posting that has the document, by its file name.
  package let posting: String
  /// 主体责任.
  package let responsible: String
  /// The indices of the domains that a category belongs to, their own names included.
  private let domainsOfCategory: [ExactText: [Int]]

  package init(domains: [Domain] = [], source: String = "", posting: String = "", responsible: String = "") {
    self.domains = domains
    self.source = source
    self.posting = posting
    self.responsible = responsible
    var domainsOfCategory: [ExactText: [Int]] = [:]
    for (index, domain) in domains.enumerated() {
      for category in Set(([domain.name] + domain.categories).map(ExactText.init)) {
        domainsOfCategory[category, default: []].append(index)
      }
    }
    self.domainsOfCategory = domainsOfCategory
  }

  /// The indices of the domains to which an item with these categories belongs.
  package func domains(ofItemWithPath path: [String]) -> [Int] {
    var found: [Int] = []
    for category in path { found += domainsOfCategory[ExactText(category)] ?? [] }
    return found.count < 2 ? found : Set(found).sorted()
  }
}
