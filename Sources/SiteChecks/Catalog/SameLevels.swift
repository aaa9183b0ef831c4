import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let sameLevels = DiagnosticCode(
    "catalog/same-levels", .warning,
    Wording(
      "An item has the name of its category: the lower level says nothing, and menus show the name twice.",
      "下一级名称与上一级相同，等于没有分级，目录里会显示两遍。"))
}

/// 一级=二级, 二级=三级.
func sameLevels(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  own.items.compactMap { item in
    for (upper, lower) in [(CatalogColumn.first, CatalogColumn.second), (.second, .third)] {
      guard let above = item.cells[upper], let below = item.cells[lower], !below.isEmpty else { continue }
      if ["相关" + above, "有关" + above].contains(below) {
        return Diagnostic(
          .sameLevels, Wording("'\(below)' says no more than '\(above)' above it", "“\(below)”没有比上一级“\(above)”多说明什么"),
          severity: .note, at: item.places[lower], help: Wording("name what is disclosed", "写明具体公开什么"))
      }
      guard above == below else { continue }
      return Diagnostic(
        .sameLevels,
        Wording(
          "\(upper.rawValue) and \(lower.rawValue) are both '\(below)'",
          "\(upper.rawValue)和\(lower.rawValue)都是“\(below)”"),
        at: item.places[lower], help: Wording("name what is disclosed, or leave the cell empty", "写明具体公开什么，或者留空"))
    }
    return nil
  }
}
