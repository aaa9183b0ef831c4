import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let emptyItem = DiagnosticCode(
    "catalog/empty-item", .warning,
    Wording(
      "A row of the catalog has a number and says nothing else. Residents see an item that nobody can fulfil.",
      "目录里有一行只有序号，没有别的内容，居民看到的是一个无法公开的事项。"))
}

func emptyItems(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  own.items.filter(\.isEmpty).map { item in
    Diagnostic(
      .emptyItem, Wording("item \(item.number) is empty", "第\(item.number)项是空的"), at: item.places[.contents],
      help: Wording("write what is disclosed, or take the row out and keep the other numbers", "写明公开什么，或者删去这一行并保留其余编号"))
  }
}
