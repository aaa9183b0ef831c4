import SiteModel

extension CatalogValue {
  /// `nil` if the organisation follows no catalog.
  init?(of organisation: Int, links: SiteLinks) {
    let site = links.site
    guard let owner = site.relations.catalogOwner[organisation], let catalog = site.catalog(of: organisation) else {
      return nil
    }
    let postings = site.relations.postingsOfItem[organisation]
    var tree = CategoryTree(items: catalog.items)
    tree.countPostings { postings[$0].count }
    let page = links.facts[organisation].url
    let items = catalog.items.indices.map { ItemReference(organisation: organisation, index: $0) }
    self.init(
      title: catalog.title,
      itemCount: catalog.items.count,
      postingCount: postings.reduce(0) { $0 + $1.count },
      coveredCount: postings.count { !$0.isEmpty },
      offeredChannelCount: catalog.items.map(\.channels.count).max() ?? 0,
      downloads: links.downloads(ofCatalogOf: owner),
      hasWebsiteColumn: catalog.items.contains { $0.websiteColumn != nil },
      hasBases: catalog.items.contains { !$0.bases.isEmpty },
      hasAudience: catalog.items.contains { !$0.audiences.isEmpty },
      hasMethod: catalog.items.contains { !$0.methods.isEmpty },
      hasLevel: catalog.items.contains { !$0.levels.isEmpty },
      tree: tree.roots.map { CategoryValue($0, page: page) { links.item(items[$0]) } },
      rows: tree.rows.map { row in
        switch row {
        case .heading(let heading):
          CatalogRow(
            heading: CategoryHeading(
              name: heading.name, depth: heading.depth, anchor: heading.anchor, itemCount: heading.itemCount))
        case .item(let index): CatalogRow(item: links.itemValue(items[index]))
        }
      })
  }
}

extension CategoryValue {
  fileprivate init(_ node: CategoryTree.Node, page: String, item: (Int) -> ItemLink) {
    self.init(
      name: node.name, anchor: node.anchor, url: page + "#" + node.anchor, itemCount: node.itemCount,
      postingCount: node.postingCount, children: node.children.map { CategoryValue($0, page: page, item: item) },
      items: node.items.map(item))
  }
}
