import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let scatteredCategory = DiagnosticCode(
    "catalog/scattered-category", .warning,
    Wording(
      "The items of a category do not stand together: the catalog leaves the category and takes it up again, and menus show it twice.",
      "同一类别的事项没有排在一起，中间隔着别的类别，目录里这个类别会出现两次。"))
}

/// Categories that are left and taken up again, told where they are.
func scatteredCategories(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  let items = own.items
  guard let start = items.indices.first else { return [] }
  let top: CatalogColumn = own.catalog.columns.contains(.domain) ? .domain : .first
  func category(_ index: Int) -> String { items[index].cells[top] ?? "" }
  var placeOfFirst: [ExactText: Int] = [:]
  var found: [Diagnostic] = []
  for index in items.indices where index == start || category(index) != category(index - 1) {
    let name = category(index)
    if name.isEmpty { continue }
    guard let first = placeOfFirst[ExactText(name)] else {
      placeOfFirst[ExactText(name)] = index
      continue
    }
    found.append(
      Diagnostic(
        .scatteredCategory,
        Wording(
          "'\(name)' is taken up again after '\(category(index - 1))'", "“\(name)”在“\(category(index - 1))”之后又出现"),
        at: items[index].places[top],
        help: Wording("move the row to the others of its category", "把这一行移到同类事项那里"),
        notes: [.init(Wording("the category begins here", "这个类别从这里开始"), at: items[first].places[top])]))
  }
  return found
}
