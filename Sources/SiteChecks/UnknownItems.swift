import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownItem = DiagnosticCode(
    "posting/unknown-item", .error,
    "A posting says which item it fulfils, and the catalog has no such item: it would be missing on the item's page.")
}

func unknownItems(in site: Site) -> [Diagnostic] {
  var finders: [Int: ItemFinder] = [:]
  let withoutItem = site.postings.indices.filter { site.relations.itemOfPosting[$0] == nil }
  return withoutItem.compactMap { index in
    guard let reference = site.postings[index].itemReference else { return nil }
    let posting = site.postings[index]
    guard let organisation = posting.organisation, let catalog = site.catalog(of: organisation) else {
      return Diagnostic(
        .unknownItem, "'\(reference)' is no item: there is no catalog here", at: posting.itemPlace,
        help: "take the key out, or add a catalog.csv")
    }
    let finder = finders[organisation] ?? ItemFinder(items: catalog.items)
    finders[organisation] = finder
    return Diagnostic(
      .unknownItem, "the catalog has no item '\(reference)'", at: posting.itemPlace,
      help: nearestName(to: reference, among: finder.references).map { "did you mean '\($0)'?" }
        ?? "write the item's 编码, its 序号 or 一级/二级/三级 as in \(catalog.path)")
  }
}
