import SiteFormats

/// Reads `search/facets.json`.
struct SearchFacetsReader {
  private let facets: JSONValue
  private let pageCount: Int

  init(_ facets: JSONValue, pageCount: Int) {
    self.facets = facets
    self.pageCount = pageCount
  }

  /// The pages that pass all that concerns regions, categories, channels, laws and domains.
  func pages(passing filter: SearchFilter) -> PageSet {
    let groups = allowedGroups(filter)
    let regions = filter.regions.map { allowedRegions($0) }
    let needsGroup = !filter.category.isEmpty || filter.channel != nil || filter.law != nil || filter.domain != nil
    let groupOfPage = needsGroup ? column("group") : []
    let regionOfPage = regions.isEmpty ? [] : column("region")
    var pages = PageSet(limit: pageCount)
    for page in 0..<pageCount {
      if needsGroup, !groups.contains(groupOfPage[page]) { continue }
      if regions.contains(where: { !$0.contains(regionOfPage[page]) }) { continue }
      pages.insert(page)
    }
    return pages
  }

  private func column(_ name: String) -> [Int32] {
    SearchColumn.read(
      (facets[name]?["values"]?.text ?? "").utf8, bits: facets[name]?["bits"]?.integer ?? 0, count: pageCount)
  }

  /// An organisation and all below it.
  private func allowedRegions(_ id: String) -> Set<Int32> {
    var allowed: Set<Int32> = []
    for (index, region) in (facets["regions"]?.elements ?? []).enumerated() {
      if region["id"]?.text == id || region["parent"]?.integer.map({ allowed.contains(Int32($0)) }) == true {
        allowed.insert(Int32(index))
      }
    }
    return allowed
  }

  private func allowedGroups(_ filter: SearchFilter) -> Set<Int32> {
    let categories = (facets["categories"]?.elements ?? []).map { ($0.elements ?? []).compactMap(\.text) }
    let named = [("channels", filter.channel), ("laws", filter.law), ("domains", filter.domain)].enumerated()
      .compactMap { position, filter -> (position: Int, index: Int32)? in
        guard let name = filter.1 else { return nil }
        let index = (facets[filter.0]?.elements ?? []).firstIndex { $0.text == name }
        return (position + 1, Int32(index ?? -1))
      }
    var allowed: Set<Int32> = []
    for (index, group) in (facets["groups"]?.elements ?? []).enumerated() {
      let path = group[0]?.integer.flatMap { categories.indices.contains($0) ? categories[$0] : nil } ?? []
      guard path.starts(with: filter.category) else { continue }
      if named.allSatisfy({ NumberList.read((group[$0.position]?.text ?? "").utf8).contains($0.index) }) {
        allowed.insert(Int32(index))
      }
    }
    return allowed
  }
}
