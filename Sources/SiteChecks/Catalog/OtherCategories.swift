import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let otherCategory = DiagnosticCode(
    "catalog/other-category", .note,
    Wording(
      "An item's name has the word of another category of its catalog, in which residents will look for it.",
      "事项名称里有本目录另一个类别的字样，居民会到那个类别里去找。"))
}

/// 居务财务工作 under 组织机构, in a catalog that has a category 财务公开.
func otherCategories(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  var stems: [(stem: String, category: String)] = []
  for item in own.items where item.path.count > 1 {
    guard let category = item.path.first, !stems.contains(where: { $0.category == category }) else { continue }
    if let stem = stem(of: category) { stems.append((stem, category)) }
  }
  guard !stems.isEmpty else { return [] }
  return own.items.compactMap { item in
    guard item.path.count > 1, !item.isEmpty else { return nil }
    let categories = item.categories
    guard
      let other = stems.first(where: { stem in
        item.name.contains(stem.stem) && !categories.contains { $0.contains(stem.stem) }
      })
    else { return nil }
    return Diagnostic(
      .otherCategory,
      Wording(
        "'\(item.name)' stands under '\(item.path[0])', and the catalog has '\(other.category)'",
        "“\(item.name)”列在“\(item.path[0])”，目录里另有“\(other.category)”"),
      at: item.place(of: item.name, in: lowestLevel(of: item)),
      help: Wording("move it there, if that is where it belongs", "核对归类，属于那一类的移过去"))
  }
}

/// The word of a category: 财务 of 财务公开; `nil` if it is none, or says too little.
private func stem(of category: String) -> String? {
  for ending in ["公开", "管理"] where category.hasSuffix(ending) {
    let stem = String(category.dropLast(ending.count))
    let isOfAll = ["政务", "居务", "村务", "党务", "事务", "信息", "其他", "基本", "综合", "社区"].contains { stem.contains($0) }
    return stem.count == 2 && !isOfAll ? stem : nil
  }
  return nil
}
