/// What stands between the rows of a table that was cut into pages.
enum PageFurniture {
  /// `第 3 页 共 5 页`, `- 2 -`, `3/5`, `（续表）`.
  static func isPageNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let words = text.squeezed
    guard !words.isEmpty, words.count <= 14 else { return false }
    if ["续表", "（续表）", "(续表)", "续上表", "（续上表）", "接上表", "（续）", "(续)"].contains(words) { return true }
    let rest = words.filter { !$0.isNumber && !"-—–－/／第页共,，·_".contains($0) }
    guard rest.isEmpty, words.contains(where: \.isNumber) else { return false }
    return words.contains("页")
      || words.first.map { "-—–－·".contains($0) } == true && words.last.map { "-—–－·".contains($0) } == true
  }

  /// A text that names a catalog.
  static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let words = text.squeezed
    guard (4...60).contains(words.count), !words.contains("。"), !words.contains("；") else { return false }
    let ending = words.hasSuffix("）") ? String(words.prefix { $0 != "（" }) : words
    return ending.hasAnySuffix([
      "目录", "清单", "标准目录", "事项表", "一览表", "目录表", "清单表", "汇总表", "标准指引", "公开表", "公开事项", "明细表", "目录（试行）", "指引", "公开标准",
    ])
  }

  /// `注：…`, `填报单位：…`: words about the table.
  static func isNote(_ text: String) -> Bool {
    let words = text.squeezed
    return words.hasAnyPrefix([
      "注：", "注:", "备注", "说明：", "说明:", "填报", "填表", "联系人", "审核", "单位：", "制表", "附件", "附：", "※", "*", "日期：",
    ])
      || words.count > 60
  }
}
