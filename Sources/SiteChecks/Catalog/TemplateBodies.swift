import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let templateBody = DiagnosticCode(
    "catalog/template-body", .warning,
    Wording(
      "The responsible body is still the placeholder of the model catalog: 县（市）区人民政府 is nobody whom a resident can ask.",
      "公开主体还是样表里的占位写法，没有改成本地的单位，居民不知道找谁。"))
}

/// 县（市）区人民政府, 乡（镇）人民政府（街道办事处）, 社区（村）: brackets that leave a choice. Told once for a cell.
let templateBodies = CellRule([.bodies]) { cell in
  let signs = ["县（市）", "县(市)", "乡（镇）", "乡(镇)", "镇（街道）", "镇(街道)", "社区（村）", "社区(村)", "村（社区）", "村(社区)", "××", "XX"]
  guard let sign = signs.first(where: { cell.text.has($0) }),
    let index = cell.scalars.indices.first(where: { cell.scalars.has(sign, at: $0) })
  else { return [] }
  let lines = cell.scalars.indices.split { cell.scalars[$0].isLineBreak || isValueSeparator(cell.scalars[$0]) }
  let line = lines.first { $0.contains(index) }.map { cell.scalars.trimmed($0.startIndex..<$0.endIndex) }
  let body = line ?? index..<index + sign.unicodeScalars.count
  return [
    CellFault(
      .templateBody, Wording("'\(cell.words(body))' is a placeholder", "“\(cell.words(body))”是样表里的占位写法"), at: body,
      of: cell, help: Wording("write the bodies by their names", "写出单位的名称"))
  ]
}
