import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let bodyAgainstLevel = DiagnosticCode(
    "catalog/body-against-level", .warning,
    Wording(
      "公开层级 and 公开主体 contradict each other: the item is disclosed at the community's level, and a government is to disclose it, or the reverse.",
      "公开层级与公开主体不一致：层级只有社区，主体却有区县或者街道乡镇；或者反过来。"))
}

/// 社区 alone as the level, and 人民政府 among the bodies.
func bodiesAgainstLevel(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  // Most rows have the bodies and the levels of the row above.
  var last: (bodies: [ListValue], levels: [ListValue], body: ListValue?) = ([], [], nil)
  return own.items.compactMap { item in
    guard !item.levels.isEmpty, !item.bodies.isEmpty else { return nil }
    if last.bodies != item.bodies || last.levels != item.levels {
      last = (item.bodies, item.levels, bodyOfAnotherLevel(item))
    }
    guard let body = last.body else { return nil }
    let level = item.levels.map(\.text).joined(separator: "、")
    return Diagnostic(
      .bodyAgainstLevel,
      Wording("the level is \(level), and the body '\(body.text)'", "层级是“\(level)”，主体却有“\(body.text)”"),
      at: item.place(of: body.text, in: .bodies),
      help: Wording("name the bodies of that level alone, or add the body's level", "主体只写本级单位，或者在“公开层级”补上相应的级别"))
  }
}

/// `nil` also if one of the levels says nothing.
private func bodyOfAnotherLevel(_ item: DisclosureItem) -> ListValue? {
  let levels = item.levels.compactMap { Rank($0.text) }
  guard levels.count == item.levels.count else { return nil }
  return item.bodies.first { body in Rank(body.text).map { !levels.contains($0) } ?? false }
}

/// The rank of a level, or of the body that a name begins with; `nil` if the words do not say.
private enum Rank: Hashable {
  case county, town, community

  init?(_ text: String) {
    // 县级、社区: more than one.
    if text.has("、") || text.has("，") { return nil }
    let isGovernment = text.has("人民政府")
    if ["社区", "村"].contains(where: { text == $0 || text == $0 + "级" }) || text.hasPrefix("社区") || text.hasSuffix("居委会")
      || text.hasSuffix("居民委员会") || text.hasSuffix("村委会") || text.hasSuffix("村民委员会")
    {
      self = .community
    } else if text.hasPrefix("县") || text.hasPrefix("区") && text.utf8.count < 10
      || isGovernment && text.hasSuffix("区人民政府")
      || isGovernment && text.hasSuffix("县人民政府")
    {
      self = .county
    } else if text.hasPrefix("乡") || text.hasPrefix("镇") || text.hasPrefix("街道") || text.hasSuffix("街道办事处")
      || isGovernment && (text.hasSuffix("镇人民政府") || text.hasSuffix("乡人民政府"))
    {
      self = .town
    } else {
      return nil
    }
  }
}
