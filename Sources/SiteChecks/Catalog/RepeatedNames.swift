import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let repeatedName = DiagnosticCode(
    "catalog/repeated-name", .warning,
    Wording(
      "Several items have all levels in common, so that residents cannot tell them apart and a posting cannot name one of them.",
      "几个事项各级名称完全相同，居民分不清，发布信息时也无法按名称指明是哪一项。"))
}

/// Items of one path, told at the second with the places of the others.
func repeatedNames(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  var rows: [[ExactText]: [Int]] = [:]
  for index in own.items.indices where !own.items[index].isEmpty {
    rows[own.items[index].path.map { ExactText($0) }, default: []].append(index)
  }
  return rows.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { same in
    let item = own.items[same[1]]
    let numbers = same.map { own.items[$0].number }
    let others = same.filter { $0 != same[1] }
    return Diagnostic(
      .repeatedName,
      Wording(
        "items \(numbers.joined(separator: ", ")) are all called '\(item.name)'",
        "第\(numbers.joined(separator: "、"))项都叫“\(item.name)”"),
      at: item.place(of: item.name, in: lowestLevel(of: item)),
      help: Wording("name each by what it discloses, as 二级事项 or 三级事项", "按各自公开的内容分别命名，写在二级事项或者三级事项里"),
      notes: others.map {
        .init(Wording("another is here", "另一项在此"), at: own.items[$0].places[lowestLevel(of: own.items[$0])])
      })
  }
}

/// The column that names an item.
func lowestLevel(of item: DisclosureItem) -> CatalogColumn {
  [CatalogColumn.third, .second, .first].first { !(item.cells[$0] ?? "").unicodeScalars.allSatisfy(\.isBlank) }
    ?? .first
}
