import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let sentenceAsTitle = DiagnosticCode(
    "catalog/sentence-as-title", .warning,
    Wording(
      "A level of an item is a sentence. It stands in menus, lists and search results, where a name of a few words is looked for.",
      "事项名称写成了句子。名称会出现在目录、列表和搜索结果里，应当只有几个字。"))
}

/// A name with a full stop, or one as long as a sentence.
let sentenceAsTitle = CellRule(CatalogColumn.names) { cell in
  let stops = cell.scalars.indices.filter { "。；！？".unicodeScalars.contains(cell.scalars[$0]) }
  let isLong = cell.scalars.count > 40 && cell.scalars.contains("，")
  guard !stops.isEmpty || isLong else { return [] }
  let range = cell.scalars.trimmed(cell.scalars.indices)
  let beginning = cell.words(
    cell.scalars.trimmed(range.prefix(20), of: { $0.isBlank || "，。、；".unicodeScalars.contains($0) }))
  return [
    CellFault(
      .sentenceAsTitle,
      Wording("'\(beginning)…' is a sentence, not a name", "“\(beginning)……”是句子，不是名称"),
      at: range, of: cell,
      help: Wording(
        "write a name of some ten characters without a full stop, and what is disclosed into 公开内容",
        "改成十来个字的名称，不加句号；公开什么写到“公开内容”里"))
  ]
}
