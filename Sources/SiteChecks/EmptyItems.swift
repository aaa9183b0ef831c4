import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let emptyItem = DiagnosticCode(
    "catalog/empty-item", .warning,
    Wording(
      "A row of the catalog has a number and says nothing else. Residents see an item that nobody can fulfil.",
      "目录里有一行只有序号，别的都没有写。居民会看到一个谁也无法公开的事项。"))
}

func emptyItems(in site: Site) -> [Diagnostic] {
  site.ownCatalogs.flatMap { catalog in
    catalog.items.indices.filter { catalog.items[$0].isEmpty }.map { index in
      Diagnostic(
        .emptyItem, Wording("item \(catalog.items[index].number) is empty", "第 \(catalog.items[index].number) 项是空的"),
        at: catalog.items[index].places[.contents],
        help: Wording(
          "write what is disclosed, or take the row out and keep the other numbers", "写上公开内容；或者删去这一行，别的序号不变"))
    }
  }
}
