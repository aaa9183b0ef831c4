import SiteDiagnostics
import SiteModel
import SiteValues

extension MappingReader {
  /// The findings that the portal lets stand: each with a rule, a file and a reason.
  mutating func exceptions() -> [CheckException] {
    list("exceptions", "例外") { entry -> CheckException? in
      let rule = entry.requiredText("rule", "规则")
      let file = entry.requiredText("file", "文件")
      let reason = entry.text("reason", "理由") ?? ""
      let text = entry.text("text", "内容")
      guard let rule, let file else { return nil }
      return CheckException(
        rule: rule, path: file, text: text, reason: reason, place: .text(path: entry.path, range: entry.range))
    }.compactMap { $0 }
  }
}
