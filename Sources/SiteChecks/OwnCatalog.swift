import SiteDiagnostics
import SiteModel

/// A catalog with the organisation that has it of its own.
struct OwnCatalog {
  let catalog: Catalog
  /// The organisation's index in the site.
  let owner: Int
  let organisation: Organisation

  var items: [DisclosureItem] { catalog.items }

  /// The catalog is a community's, and by its name the community is one of residents, not of villagers.
  var isOfResidents: Bool { organisation.level == .community && organisation.name.hasSuffix("社区") }
  var isOfVillagers: Bool { organisation.level == .community && organisation.name.hasSuffix("村") }
}

extension OwnCatalog {
  /// `nil` if the organisation follows another's catalog, or none.
  init?(of organisation: Int, in site: Site) {
    guard let catalog = site.organisations[organisation].catalog else { return nil }
    self.init(catalog: catalog, owner: organisation, organisation: site.organisations[organisation])
  }
}

extension Site {
  /// The catalogs that organisations have of their own: each file once.
  var ownCatalogs: [OwnCatalog] { organisations.indices.compactMap { OwnCatalog(of: $0, in: self) } }

  /// The names of an organisation and of those above it.
  func names(above organisation: Int) -> [String] {
    var names: [String] = []
    var index: Int? = organisation
    while let here = index {
      names.append(organisations[here].name)
      if !organisations[here].shortName.isEmpty { names.append(organisations[here].shortName) }
      index = relations.parent[here]
    }
    return names
  }
}

extension DisclosureItem {
  /// Where some words stand in a cell; the whole cell if they are not there as they are.
  func place(of words: String, in column: CatalogColumn) -> Place? {
    let text = cells[column] ?? ""
    guard let range = text.bytes(of: words) else { return places[column] }
    return places[column]?.part(range, ofCell: text)
  }
}
