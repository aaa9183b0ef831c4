import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let halfWidthPunctuation = DiagnosticCode(
    "catalog/half-width-punctuation", .note,
    Wording(
      "Chinese text has a punctuation mark of Latin text. Chinese punctuation takes the width of a character (GB/T 15834-2011).",
      "中文里用了半角标点。中文标点应当用全角（GB/T 15834-2011《标点符号用法》）。"))
}

/// `;`, `,`, `:` after a Chinese character; told once for a cell.
let halfWidthPunctuation = CellRule(CatalogColumn.words) { cell in
  let marks: [Unicode.Scalar: String] = [",": "，", ";": "；", ":": "：", "!": "！", "?": "？"]
  let places = cell.scalars.indices.dropFirst().filter { index in
    cell.scalars[index].isASCII && marks[cell.scalars[index]] != nil && cell.scalars[index - 1].isHan
      && (index + 1 == cell.scalars.count || !cell.scalars[index + 1].isASCII || cell.scalars[index + 1].isBlank)
  }
  guard let first = places.first else { return [] }
  let used = Set(places.map { cell.scalars[$0] }).sorted { $0.value < $1.value }
  let (half, full) = (
    used.map(String.init).joined(separator: " "), used.compactMap { marks[$0] }.joined(separator: " ")
  )
  return [
    CellFault(
      .halfWidthPunctuation, Wording("'\(half)' is punctuation of Latin text", "“\(half)”是半角标点"),
      at: first..<first + 1, of: cell, help: Wording("write '\(full)'", "改为“\(full)”"))
  ]
}
