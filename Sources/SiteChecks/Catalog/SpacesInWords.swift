import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let spaceInWords = DiagnosticCode(
    "catalog/space-in-words", .warning,
    Wording(
      "A space stands inside a Chinese word, mostly where a line of the source document ended. The search does not find the word.",
      "字间有空格，多半是原文件换行留下的，搜索时搜不到这个词。"))
}

/// Spaces between Chinese characters, or before Chinese punctuation. Between two bodies (省民政厅 省财政厅) a space is right.
let spacesInWords = CellRule(CatalogColumn.words + [.bases]) { cell in
  let scalars = cell.scalars
  var faults: [CellFault] = []
  var index = 1
  while index < scalars.count {
    guard let end = endOfGap(at: index, in: scalars) else {
      index += 1
      continue
    }
    // 重大事项 民意征集 与反馈 is one fault.
    let start = cell.startOfHan(upTo: index)
    var last = max(cell.endOfHan(from: end), end + 1)
    while last < scalars.count, let next = endOfGap(at: last, in: scalars) {
      last = max(cell.endOfHan(from: next), next + 1)
    }
    let range = (index - start > 6 ? index - 4 : start)..<(last - end > 14 ? end + 4 : last)
    let words = cell.words(range)
    let mended = String(String.UnicodeScalarView(words.unicodeScalars.filter { !$0.isBlank }))
    let areCertain = range.allSatisfy { !scalars[$0].isBlank || isCertain(at: $0, in: scalars) }
    faults.append(
      CellFault(
        .spaceInWords, Wording("a space parts '\(words)'", "“\(words)”中间有空格"), at: range, of: cell,
        help: Wording("write '\(mended)'", "改为“\(mended)”"), mended: areCertain ? mended : nil))
    index = last
  }
  return faults
}

/// Whether a space is wrong beyond doubt: within 《》, or beside the punctuation of Chinese. Elsewhere it may part two words.
private func isCertain(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  let (before, after) = (scalars[..<index], scalars[index...])
  let sides = [before.last { !$0.isBlank }, after.first { !$0.isBlank }]
  if sides.contains(where: { $0.map { !$0.isHan } ?? false }) { return true }
  return before.last { $0 == "《" || $0 == "》" } == "《" && after.first { $0 == "《" || $0 == "》" } == "》"
}

/// The end of the spaces that begin at an index and stand inside a word; `nil` if none do.
private func endOfGap(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
  guard scalars[index].isBlank, !scalars[index].isLineBreak else { return nil }
  var end = index
  while end < scalars.count, scalars[end].isBlank {
    if scalars[end].isLineBreak { return nil }
    end += 1
  }
  guard end < scalars.count else { return nil }
  let (before, after) = (scalars[index - 1], scalars[end])
  if before.isHan, "、，。；：！？）》”".unicodeScalars.contains(after) { return end }
  if after.isHan, "（《“、，；：".unicodeScalars.contains(before), !isNumbering(before, at: index - 1, in: scalars) {
    return end
  }
  guard before.isHan, after.isHan else { return nil }
  if "厅局委部院会府办室署团社处科站".unicodeScalars.contains(before) { return nil }
  // What is wrong with the number of an order is told of the number.
  if "令告号".unicodeScalars.contains(before), after == "第" { return nil }
  return end
}

/// `1、 甲`: the space after a numbering parts no word.
private func isNumbering(_ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  guard scalar == "、", index > 0 else { return false }
  return scalars[index - 1].digitValue != nil || "一二三四五六七八九十".unicodeScalars.contains(scalars[index - 1])
}
