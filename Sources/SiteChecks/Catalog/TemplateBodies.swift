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
  let lines = cell.scalars.indices.split { cell.scalars[$0].isLineBreak || isValueSeparator(cell.scalars[$0]) }
  let bodies = lines.map { cell.scalars.trimmed($0.startIndex..<$0.endIndex) }.filter { body in
    let words = cell.words(body)
    return signs.contains { words.has($0) }
  }
  guard let first = bodies.first else { return [] }
  let names = bodies.map(cell.words)
  return [
    CellFault(
      .templateBody,
      Wording(
        "'\(names.joined(separator: "', '"))' \(names.count == 1 ? "is a placeholder" : "are placeholders")",
        "“\(names.joined(separator: "”“"))”是样表里的占位写法"), at: first, of: cell,
      help: Wording("write the bodies by their names", "写出单位的名称"))
  ]
}

private let signs = [
  "县（市）", "县(市)", "乡（镇）", "乡(镇)", "镇（街道）", "镇(街道)", "社区（村）", "社区(村)", "村（社区）", "村(社区)", "××", "XX",
]
