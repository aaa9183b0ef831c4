import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let wordResidue = DiagnosticCode(
    "catalog/word-residue", .warning,
    Wording(
      "A cell holds what a word processor left behind: a bookmark, a field, the message of a broken reference, an invisible sign.",
      "单元格里留有文字处理软件的痕迹：书签、域代码、失效引用的提示或者看不见的符号。"))
}

/// Bookmarks, fields and signs of word processors.
let wordResidue = CellRule(CatalogColumn.allCases) { cell in
  var faults: [CellFault] = []
  var index = 0
  while index < cell.scalars.count {
    guard let end = endOfResidue(at: index, in: cell) else {
      index += 1
      continue
    }
    let words = cell.words(index..<end)
    let shown = words.unicodeScalars.allSatisfy { $0.value > 0x20 && !isInvisible($0) } || end - index > 1
    let name = shown ? words : "U+" + String(cell.scalars[index].value, radix: 16, uppercase: true)
    faults.append(
      CellFault(
        .wordResidue, Wording("'\(name)' was left by a word processor", "“\(name)”是文字处理软件留下的"), at: index..<end,
        of: cell, help: Wording("delete it", "删去")))
    index = end
  }
  return faults
}

private func endOfResidue(at index: Int, in cell: CellText) -> Int? {
  let scalars = cell.scalars
  switch scalars[index] {
  case "[" where scalars.has("[bookmark:", at: index):
    return scalars[index...].firstIndex(of: "]").map { $0 + 1 } ?? scalars.count
  case "_": return scalars.has("_GoBack", at: index) ? index + 7 : nil
  case "H": return scalars.has("HYPERLINK", at: index) ? index + 9 : nil
  case "\\", "M": return end(of: ["\\* MERGEFORMAT", "MERGEFORMAT"], at: index, in: scalars)
  case "错": return end(of: ["错误!未找到引用源。", "错误！未找到引用源。", "错误!未定义书签。", "错误！未定义书签。"], at: index, in: scalars)
  case "E": return end(of: ["Error! Reference source not found."], at: index, in: scalars)
  case let sign where isInvisible(sign): return index + 1
  default: return nil
  }
}

private func end(of words: [String], at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
  scalars.lengthOfFirst(of: words, at: index).map { index + $0 }
}

/// Anchors of pictures, soft hyphens, marks of direction and the private signs of symbol fonts.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0xE000...0xF8FF, 0xFFFC,
    0xFFFD:
    true
  default: false
  }
}
