import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unbalancedBracket = DiagnosticCode(
    "catalog/unbalanced-bracket", .warning,
    Wording(
      "A bracket, title mark or quotation mark has no other half, so nobody can tell where the title or the remark ends.",
      "括号、书名号或者引号只有一半，看不出书名或者说明到哪里为止。"))
}

/// 《》（）〔〕“”【】 without their other half.
let unbalancedBrackets = CellRule(CatalogColumn.words + [.bases]) { cell in
  var open: [Int] = []
  var alone: [Int] = []
  for (index, scalar) in cell.scalars.enumerated() {
    if closing(scalar) != nil {
      open.append(index)
    } else if isClosing(scalar) {
      if let last = open.last, fits(cell.scalars[last], scalar) || isYear(cell, last, index) {
        open.removeLast()
      } else if let match = open.lastIndex(where: { fits(cell.scalars[$0], scalar) }) {
        alone += open[(match + 1)...]
        open.removeSubrange(match...)
      } else if !isNumbering(cell, index) {
        alone.append(index)
      }
    }
  }
  // A swallowed cell is a fault of its own, of which a lone 》 is a sign.
  return (alone + open).sorted().filter { !isSwallowed(cell, at: $0) }.map { index in
    let bracket = cell.words(index..<index + 1)
    return CellFault(
      .unbalancedBracket, Wording("'\(bracket)' has no other half", "“\(bracket)”没有配对"), at: index..<index + 1,
      of: cell,
      help: Wording("add the other half where it belongs, or take this one out", "补上另一半，或者删去这一半"))
  }
}

private func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "《": "》"
  case "〈": "〉"
  case "（", "(": "）"
  case "〔": "〕"
  case "﹝": "﹞"
  case "【": "】"
  case "[", "［": "]"
  case "“": "”"
  default: nil
  }
}

private func isClosing(_ scalar: Unicode.Scalar) -> Bool { "》〉）)〕﹞】]］”".unicodeScalars.contains(scalar) }

private func fits(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
  let folded: Unicode.Scalar = close == ")" ? "）" : close == "］" ? "]" : close
  return closing(open) == folded
}

/// The year of a document number between two different brackets is told of the number.
private func isYear(_ cell: CellText, _ open: Int, _ close: Int) -> Bool {
  close - open > 2 && close - open < 8
    && cell.scalars[(open + 1)..<close].allSatisfy { $0.digitValue != nil || $0.isBlank }
}

/// `1）` and `a)` number a value.
private func isNumbering(_ cell: CellText, _ index: Int) -> Bool {
  guard cell.scalars[index].isClosingRound, index > 0 else { return false }
  let before = cell.scalars[index - 1]
  return before.digitValue != nil || "一二三四五六七八九十".unicodeScalars.contains(before)
    || before.isASCII && before.properties.isAlphabetic
}

/// `…指导意见》（国发〔2006〕10号）` without its 《.
private func isSwallowed(_ cell: CellText, at index: Int) -> Bool {
  cell.scalars[index] == "》" && index + 1 < cell.scalars.count && cell.scalars[index + 1].isOpeningRound
    && cell.scalars[(index + 1)...].prefix(24).contains("号")
}
