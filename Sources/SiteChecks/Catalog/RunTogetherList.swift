import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let runTogetherList = DiagnosticCode(
    "catalog/run-together-list", .warning,
    Wording(
      "Two tasks follow each other without a mark between them: the lines of a list were joined when it was copied.",
      "两项内容之间没有标点，是复制时把各行连在了一起。"))
}

/// `人民调解工作开展社区普法宣传`, `科普活动协助做好社区文化工作`: a task ends and the next begins with its verb. Told once
/// for a cell, at the first joint.
let runTogetherList = CellRule([.contents]) { cell in
  let joints = cell.scalars.indices.filter { isJoint(at: $0, in: cell.scalars) }
  guard let first = joints.first else { return [] }
  let (start, end) = (cell.startOfHan(upTo: first), cell.endOfHan(from: first))
  let range = max(start, first - 8)..<min(end, first + 8)
  let before = (range.lowerBound > start ? "…" : "") + cell.words(range.lowerBound..<first)
  let after = cell.words(first..<range.upperBound) + (range.upperBound < end ? "…" : "")
  return [
    CellFault(
      .runTogetherList,
      Wording("two values run together in '\(before)\(after)'", "“\(before)\(after)”把两条内容连在了一起"),
      at: range, of: cell,
      help: Wording(
        "part '\(before)' from '\(after)', one value a line, and likewise in the rest of the cell",
        "在“\(before)”与“\(after)”之间分开，一条一行，单元格里其余的照此办理"))
  ]
}

/// Whether a task ends before an index and another begins there.
private func isJoint(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  switch scalars[index] {
  case "协":
    let verbs = ["做好", "开展", "完成", "指导", "加强", "处理", "推进", "落实", "组织", "申请"]
    guard verbs.contains(where: { scalars.has("协助" + $0, at: index) }) else { return false }
  case "配": guard scalars.has("配合做好", at: index) else { return false }
  case "负":
    guard begins("负责", at: index, butNot: ["人", "同志", "制", "任", "部门", "单位", "科室"], in: scalars) else { return false }
  case "推":
    guard begins("推进", at: index, butNot: ["会", "情况", "计划", "机制", "措施", "方案", "进度", "落实"], in: scalars) else {
      return false
    }
  case "开":
    guard begins("开展", at: index, butNot: ["情况", "以来", "后", "时", "的", "方案", "计划"], in: scalars) else { return false }
  case "发": return scalars.has("发展党员", at: index) && isEnd(["报到"], before: index, in: scalars)
  default: return false
  }
  let ends =
    scalars[index] == "开"
    ? ["调解工作", "安置工作", "救助工作", "宣传工作"] : ["工作", "活动", "任务", "宣传", "演练", "知识", "管理", "服务", "行为"]
  return isEnd(ends, before: index, in: scalars)
}

/// Whether a verb stands at an index, and not a noun that begins with it: 负责人, 推进会.
private func begins(_ verb: String, at index: Int, butNot nouns: [String], in scalars: [Unicode.Scalar]) -> Bool {
  scalars.has(verb, at: index) && !nouns.contains { scalars.has(verb + $0, at: index) }
}

private func isEnd(_ words: [String], before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  words.contains { word in
    let start = index - word.unicodeScalars.count
    // 做好管理协助, 各项工作负责: a verb right before its object.
    return start > 0 && scalars.has(word, at: start) && scalars[start - 1].isHan
  }
}
