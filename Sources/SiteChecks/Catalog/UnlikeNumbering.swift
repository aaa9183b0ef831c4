import SiteDiagnostics
import SiteModel

/// Cells with several values and no numbers, where the other such cells of the column are numbered; nine in ten of eight or
/// more.
func unlikeNumbering(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  let bases = own.items.filter { $0.bases.count > 1 }
  let plain = bases.filter { $0.bases.allSatisfy { $0.marker == nil } }
  guard bases.count >= 8, !plain.isEmpty, plain.count * 5 <= bases.count else { return [] }
  return plain.map { item in
    Diagnostic(
      .numbering, Wording("the values are not numbered, those of the other rows are", "各条没有编号，其余各行都有"),
      at: item.places[.bases], help: Wording("number them, or none in the catalog", "补上编号，或者全目录都不编号"))
  }
}
