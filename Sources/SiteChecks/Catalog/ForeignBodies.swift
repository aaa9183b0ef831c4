import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let foreignBody = DiagnosticCode(
    "catalog/foreign-body", .warning,
    Wording(
      "The catalog of a community names another place as the responsible body or channel: the row was copied from that place's catalog.",
      "目录里的公开主体或者渠道写的是别的地方，是从别处目录抄来时没有改。"))
}

/// 秀苑社区居委会 in the catalog of 凯苑社区.
func foreignBodies(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  // One without a name, which is reported, is called by its folder: then every place would be another.
  guard own.organisation.name != own.organisation.id else { return [] }
  let names = site.names(above: own.owner)
  let isCommunity = own.organisation.level == .community
  var verdicts: [ExactText: String?] = [:]
  func foreignPlace(_ text: String) -> String? {
    let key = ExactText(text)
    if let known = verdicts[key] { return known }
    let place = placeNamed(by: text, isCommunity: isCommunity).flatMap { isKnown($0, names) ? nil : $0 }
    verdicts[key] = .some(place)
    return place
  }
  var found: [Diagnostic] = []
  for item in own.items {
    let named = item.bodies.map { ($0.text, CatalogColumn.bodies) } + item.channels.map { ($0.name, .channels) }
    for (text, column) in named {
      guard let place = foreignPlace(text) else { continue }
      found.append(
        Diagnostic(
          .foreignBody, Wording("'\(place)' is not \(own.organisation.name)", "“\(place)”不是\(own.organisation.name)"),
          at: item.place(of: place, in: column),
          help: Wording("write '\(own.organisation.name)'", "改为“\(own.organisation.name)”")))
      break
    }
  }
  return found
}

/// The place with which the name of a body or a notice board begins: 秀苑社区, 五华区; `nil` if it names none.
private func placeNamed(by text: String, isCommunity: Bool) -> String? {
  let cell = CellText(text)
  let end = cell.endOfHan(from: 0)
  for index in 2..<max(2, end) {
    if isCommunity, index + 2 <= end, cell.scalars.has("社区", at: index) {
      return isGeneral(cell, upTo: index) ? nil : cell.words(0..<index + 2)
    }
    let isVillage = isCommunity && cell.scalars[index] == "村" && index < 6
    if isVillage, ["村民委员会", "村委会", "党支部", "党总支", "便民", "公示栏"].contains(where: { cell.scalars.has($0, at: index + 1) }) {
      return isGeneral(cell, upTo: index) ? nil : cell.words(0..<index + 1)
    }
    let isArea = "区县市".unicodeScalars.contains(cell.scalars[index]) && index < 5
    if isArea,
      ["人民政府", "民政", "财政", "卫生", "教育", "住房", "残联", "残疾人"].contains(where: { cell.scalars.has($0, at: index + 1) })
    {
      return isGeneral(cell, upTo: index) ? nil : cell.words(0..<index + 1)
    }
  }
  return nil
}

/// 各社区, 本社区, 城市社区, 所在社区居委会: no name of a place.
private func isGeneral(_ cell: CellText, upTo end: Int) -> Bool {
  let words = cell.words(0..<end)
  let general = [
    "各", "本", "该", "所在", "辖区", "所辖", "城市", "城镇", "农村", "相关", "有关", "街道", "乡镇", "及", "和", "与", "或", "省", "州", "上级", "党群",
    "便民",
    "服务", "公示", "公开", "智慧", "居民", "物业",
  ]
  return general.contains { words.contains($0) }
}

/// Whether a place is the catalog's own or one above it, by its whole name or a shorter one.
private func isKnown(_ place: String, _ names: [String]) -> Bool {
  let isCommunity = place.hasSuffix("社区") || place.hasSuffix("村")
  let short = place.hasSuffix("社区") ? String(place.dropLast(2)) : place
  if names.contains(where: { $0.has(short) || place.has($0) }) { return true }
  // An area above that the portal does not have may be any.
  let areas = names.filter { name in !name.hasSuffix("社区") && ["区", "县", "市"].contains { name.hasSuffix($0) } }
  return !isCommunity && areas.isEmpty
}
