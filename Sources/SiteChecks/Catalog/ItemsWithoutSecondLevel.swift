import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let noSecondLevel = DiagnosticCode(
    "catalog/no-second-level", .note,
    Wording(
      "Other items of the catalog have a 二级事项 and this one has none: its 一级事项 is both category and name, so it stands alone in the menus.",
      "目录里别的事项有“二级事项”，这一项没有：一级事项既是类别又是名称，在目录里自成一类。"))
}

/// Items that stop at 一级事项 in a catalog that goes on to 二级事项.
func itemsWithoutSecondLevel(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  guard own.catalog.columns.contains(.second), !own.catalog.columns.contains(.domain) else { return [] }
  let items = own.items.filter { !$0.isEmpty }
  let without = items.filter { $0.path.count == 1 }
  guard !without.isEmpty, without.count < items.count else { return [] }
  return without.map { item in
    Diagnostic(
      .noSecondLevel, Wording("the item has a 一级事项 and no 二级事项", "有一级事项，没有二级事项"), at: item.places[.first],
      help: Wording("write the category as 一级事项 and the item's name as 二级事项", "类别写在“一级事项”，事项名称写在“二级事项”"))
  }
}
