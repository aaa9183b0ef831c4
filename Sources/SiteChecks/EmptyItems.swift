import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let emptyItem = DiagnosticCode(
    "catalog/empty-item", .warning,
    "A row of the catalog has a number and says nothing else. Residents see an item that nobody can fulfil.")
}

func emptyItems(in site: Site) -> [Diagnostic] {
  site.ownItems.filter(\.isEmpty).map { item in
    Diagnostic(
      .emptyItem, "item \(item.number) is empty", at: item.places[.contents],
      help: "write what is disclosed, or take the row out and keep the other numbers")
  }
}
