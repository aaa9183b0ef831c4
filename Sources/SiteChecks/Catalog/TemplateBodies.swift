import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let templateBody = DiagnosticCode(
    "catalog/template-body", .warning,
    Wording(
      "The responsible body is still the placeholder of the model catalog: 县（市）区人民政府 is nobody whom a resident can ask.",
      "公开主体还是样表里的占位写法，没有改成本地的单位，居民不知道找谁。"))
}

/// 县（市）区人民政府, 乡（镇）人民政府（街道办事处）, 社区（村）: brackets that leave a choice.
func templateBodies(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  let signs = ["县（市）", "县(市)", "乡（镇）", "乡(镇)", "镇（街道）", "镇(街道)", "社区（村）", "社区(村)", "村（社区）", "村(社区)", "××", "XX", "**"]
  return own.items.compactMap { item in
    guard let body = item.bodies.first(where: { body in signs.contains { body.text.contains($0) } }) else { return nil }
    return Diagnostic(
      .templateBody, Wording("'\(body.text)' is a placeholder", "“\(body.text)”是样表里的占位写法"),
      at: item.place(of: body.text, in: .bodies),
      help: Wording("write the body by its name, for example \(own.organisation.name)…", "写出单位的名称，例如“\(own.organisation.name)……”"))
  }
}
