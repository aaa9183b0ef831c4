import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let doubledWord = DiagnosticCode(
    "catalog/doubled-word", .warning,
    Wording(
      "A word stands twice where once is meant: a slip in copying or in joining two sentences.",
      "同一个词重复出现，多半是抄写或者拼接时多写了一次。"))
}

/// Words that stand twice in one breath: 的的, 等…等, 防控社区防控.
let doubledWords = CellRule(CatalogColumn.names + [.contents, .bases, .timeLimit]) { cell in
  var faults: [CellFault] = []
  var index = 0
  while index < cell.scalars.count {
    guard let found = doubledParticle(cell, index) ?? doubledEtc(cell, index) ?? doubledPair(cell, index) else {
      index += 1
      continue
    }
    let (word, words) = (cell.words(found.word), cell.words(found.range))
    faults.append(
      CellFault(
        .doubledWord, Wording("'\(word)' stands twice in '\(words)'", "“\(words)”中“\(word)”重复"), at: found.range,
        of: cell,
        help: Wording("take one of the two out", "删去其中一个")))
    index = found.range.upperBound
  }
  return faults
}

private typealias Doubled = (word: Range<Int>, range: Range<Int>)

/// 的的, 、、.
private func doubledParticle(_ cell: CellText, _ index: Int) -> Doubled? {
  guard index + 1 < cell.scalars.count, cell.scalars[index] == cell.scalars[index + 1],
    "的了和与及或在是、，。；".unicodeScalars.contains(cell.scalars[index])
  else { return nil }
  return (index..<index + 1, index..<index + 2)
}

/// 等涉及居民切身利益等: two 等 with nothing but words between.
private func doubledEtc(_ cell: CellText, _ index: Int) -> Doubled? {
  guard isEtc(cell, index) else { return nil }
  for other in (index + 2)..<min(index + 16, max(index + 2, cell.scalars.count)) {
    guard cell.scalars[other].isHan else { return nil }
    if isEtc(cell, other) { return (index..<index + 1, index..<other + 1) }
  }
  return nil
}

/// A 等 that closes a list, not one of 平等, 等级, 高等.
private func isEtc(_ cell: CellText, _ index: Int) -> Bool {
  guard cell.scalars[index] == "等", index > 0 else { return false }
  let next = index + 1 < cell.scalars.count ? cell.scalars[index + 1] : " "
  return !"平高中初同相对优头均不何一二三四五六上下次几".unicodeScalars.contains(cell.scalars[index - 1])
    && !"级候于待次同额价等功奖分比".unicodeScalars.contains(next)
}

/// 防控社区防控, 工作工作: two characters again at once, or after two others.
private func doubledPair(_ cell: CellText, _ index: Int) -> Doubled? {
  let scalars = cell.scalars
  for distance in [2, 4] where index + distance + 2 <= scalars.count {
    guard scalars[index] == scalars[index + distance], scalars[index + 1] == scalars[index + distance + 1],
      scalars[index] != scalars[index + 1], scalars[index..<index + distance + 2].allSatisfy(\.isHan)
    else { continue }
    if distance == 4, parts(scalars, index) { continue }
    return (index..<index + 2, index..<index + distance + 2)
  }
  return nil
}

/// Names of two bodies or persons that stand beside each other say a word twice: 人民法院人民检察院.
private func parts(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  for middle in index..<index + 6 where "和与及或的之对向在为由是各".unicodeScalars.contains(scalars[middle]) { return true }
  return ["人民", "中共", "社区", "村民", "居民", "党员", "全国", "国家"].contains { scalars.has($0, at: index) }
}
