import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownItem = DiagnosticCode(
    "posting/unknown-item", .error,
    Wording(
      "A posting says which item it fulfils, and the catalog has no such item: it would be missing on the item's page.",
      "公开信息写明了对应的事项，目录里却没有：事项的页面上会看不到它。"),
    example: CodeExample("事项: 99", "事项: 4"))
}

func unknownItems(in site: Site) -> [Diagnostic] {
  var finders: [Int: ItemFinder] = [:]
  let withoutItem = site.postings.indices.filter { site.relations.itemOfPosting[$0] == nil }
  return withoutItem.compactMap { index in
    guard let reference = site.postings[index].itemReference else { return nil }
    let posting = site.postings[index]
    guard let organisation = posting.organisation, let catalog = site.catalog(of: organisation) else {
      return Diagnostic(
        .unknownItem, Wording("'\(reference)' is no item: there is no catalog here", "“\(reference)”不是事项：这里没有目录"),
        at: posting.itemPlace,
        help: Wording("take the key out, or add a catalog.csv", "删去这一项，或者加一份 catalog.csv"))
    }
    let finder = finders[organisation] ?? ItemFinder(items: catalog.items)
    finders[organisation] = finder
    return Diagnostic(
      .unknownItem, Wording("the catalog has no item '\(reference)'", "目录里没有事项“\(reference)”"), at: posting.itemPlace,
      help: nearestName(to: reference, among: finder.references).map(Wording.didYouMean)
        ?? Wording(
          "write the item's 编码, its 序号 or 一级/二级/三级 as in \(catalog.path)", "写事项的编码、序号，或“一级/二级/三级”，与 \(catalog.path) 一致")
    )
  }
}
