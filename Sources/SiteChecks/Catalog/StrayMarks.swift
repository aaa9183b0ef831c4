import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let strayMark = DiagnosticCode(
    "catalog/stray-mark", .note,
    Wording(
      "A mark parts nothing: a 、 between two titles in 《》, which need none (GB/T 15834-2011), or one at the end of a line.",
      "标点多余：并列的书名号之间不用顿号（GB/T 15834-2011《标点符号用法》），行末也不用顿号、逗号。"))
}

/// `》、《` and a 、 or ， at the end of a line; told once for a cell.
let strayMarks = CellRule(CatalogColumn.names + [.contents, .bases, .bodies, .channels, .audiences]) { cell in
  let scalars = cell.scalars
  for index in scalars.indices where "、，".unicodeScalars.contains(scalars[index]) && index > 0 {
    let next = scalars.skippingBlanks(index + 1)
    if next < scalars.count, scalars[next] == "《", "》）)".unicodeScalars.contains(scalars[index - 1]) {
      return [
        CellFault(
          .strayMark, Wording("a '\(scalars[index])' stands between two titles", "书名号之间有“\(scalars[index])”"),
          at: index..<index + 1, of: cell, help: Wording("take it out, or begin a new line", "删去，或者另起一行"))
      ]
    }
    if next == scalars.count || scalars[(index + 1)..<next].contains(where: \.isLineBreak) {
      return [
        CellFault(
          .strayMark, Wording("a '\(scalars[index])' ends a line and parts nothing", "行末的“\(scalars[index])”是多余的"),
          at: index..<index + 1, of: cell, help: Wording("take it out", "删去"))
      ]
    }
  }
  return []
}
