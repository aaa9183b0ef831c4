import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownItem = DiagnosticCode(
    "posting/unknown-item", .error,
    Wording(
      "A posting says which item it fulfils, and the catalog has no such item: it would be missing on the item's page.",
      "信息写明了所属事项，目录里却没有这个事项，事项页面上就看不到它。"))
}

func unknownItems(in site: Site) -> [Diagnostic] {
  var finders: [Int: ItemFinder] = [:]
  let withoutItem = site.postings.indices.filter { site.relations.itemOfPosting[$0] == nil }
  return withoutItem.compactMap { index in
    guard let reference = site.postings[index].itemReference else { return nil }
    let posting = site.postings[index]
    guard let organisation = posting.organisation, let catalog = site.catalog(of: organisation) else {
      return Diagnostic(
        .unknownItem, Wording("'\(reference)' is no item: there is no catalog here", "这里没有目录，“\(reference)”不是事项"),
        at: posting.itemPlace, help: Wording("take the key out, or add a catalog.csv", "删去这一行，或者补上catalog.csv"))
    }
    let finder = finders[organisation] ?? ItemFinder(items: catalog.items)
    finders[organisation] = finder
    return Diagnostic(
      .unknownItem, Wording("the catalog has no item '\(reference)'", "目录里没有事项“\(reference)”"), at: posting.itemPlace,
      help: nearestName(to: reference, among: finder.references).map {
        Wording("did you mean '\($0)'?", "是否应为“\($0)”？")
      }
        ?? Wording(
          "write the item's 编码, its 序号 or 一级/二级/三级 as in \(catalog.path)",
          "写事项的编码、序号，或者一级/二级/三级名称，以\(catalog.path)为准"))
  }
}
