import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let emptyItem = DiagnosticCode(
    "catalog/empty-item", .warning,
    "A row of the catalog has a number and says nothing else. Residents see an item that nobody can fulfil.")
}

func emptyItems(in site: Site) -> [Diagnostic] {
  site.ownCatalogs.flatMap { catalog in
    catalog.items.indices.filter { catalog.items[$0].isEmpty }.map { index in
      Diagnostic(
        .emptyItem, "item \(catalog.items[index].number) is empty", at: catalog.items[index].places[.contents],
        help: "write what is disclosed, or take the row out and keep the other numbers")
    }
  }
}
