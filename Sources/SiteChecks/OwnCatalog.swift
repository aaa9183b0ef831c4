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

extension Site {
  /// The catalogs that organisations have of their own: each file once.
  var ownCatalogs: [OwnCatalog] {
    organisations.indices.compactMap { index in
      organisations[index].catalog.map { OwnCatalog(catalog: $0, owner: index, organisation: organisations[index]) }
    }
  }

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

extension String {
  /// Where some words stand first, in bytes of UTF-8.
  func bytes(of words: String) -> Range<Int>? {
    let (text, part) = (Array(utf8), Array(words.utf8))
    guard !part.isEmpty, part.count <= text.count else { return nil }
    for start in 0...(text.count - part.count) where text[start] == part[0] {
      if text[start..<start + part.count].elementsEqual(part) { return start..<start + part.count }
    }
    return nil
  }
}
