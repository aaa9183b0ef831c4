import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let swallowedCell = DiagnosticCode(
    "catalog/swallowed-cell", .warning,
    Wording(
      "公开内容 holds what belongs into another cell of its row, and that cell is empty: the cells ran together when the table was copied.",
      "“公开内容”里混进了别的格的文字，那一格却是空的，是复制表格时把格子并在了一起。"))
}

/// A citation in 公开内容 beside an empty 公开依据, or a time limit beside an empty 公开时限.
func swallowedCells(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  let columns = Set(own.catalog.columns)
  return own.items.compactMap { item in
    guard let found = swallowed(in: item, columns), let text = item.cells[.contents] else { return nil }
    let words = found.cell.words(found.range)
    return Diagnostic(
      .swallowedCell,
      Wording(
        "'\(words)' belongs into \(found.column.rawValue), which is empty",
        "“\(words)”应当在“\(found.column.rawValue)”，那一格是空的"),
      at: item.places[.contents]?.part(found.cell.bytes(found.range), ofCell: text),
      help: Wording("compare the row with its source, and give each cell its own words", "对照原件，把文字放回各自的格子"))
  }
}

/// What an item's 公开内容 holds of another cell.
struct SwallowedWords {
  let cell: CellText
  let range: Range<Int>
  /// The cell that lacks them.
  let column: CatalogColumn
}

/// - Parameter columns: those of the catalog.
func swallowed(in item: DisclosureItem, _ columns: Set<CatalogColumn>) -> SwallowedWords? {
  guard !item.contents.isEmpty, let text = item.cells[.contents] else { return nil }
  let lacksBases = columns.contains(.bases) && item.bases.isEmpty
  let lacksLimit = columns.contains(.timeLimit) && item.timeLimit.original.isEmpty
  guard lacksBases || lacksLimit else { return nil }
  let cell = CellText(text)
  if lacksBases, let range = citation(in: cell) { return SwallowedWords(cell: cell, range: range, column: .bases) }
  if lacksLimit, let range = limit(in: cell) { return SwallowedWords(cell: cell, range: range, column: .timeLimit) }
  return nil
}

/// `…指导意见》（国发〔2006〕10号）`.
private func citation(in cell: CellText) -> Range<Int>? {
  let scalars = cell.scalars
  for index in scalars.indices
  where scalars[index] == "》" && index + 1 < scalars.count && scalars[index + 1].isOpeningRound {
    guard let end = scalars[index...].prefix(30).firstIndex(where: \.isClosingRound),
      scalars[index..<end].contains("号")
    else { continue }
    return max(cell.startOfHan(upTo: index), index - 18)..<end + 1
  }
  return nil
}

/// `信息形成或者变更之日起20个工作日内`.
private func limit(in cell: CellText) -> Range<Int>? {
  for index in cell.scalars.indices where cell.scalars.has("之日起", at: index) {
    guard let days = cell.scalars[index...].prefix(12).indices.first(where: { cell.scalars.has("个工作日", at: $0) }) else {
      continue
    }
    return max(cell.startOfHan(upTo: index), index - 9)..<days + 4
  }
  return nil
}
