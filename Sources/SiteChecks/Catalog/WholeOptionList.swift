import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let wholeOptionList = DiagnosticCode(
    "catalog/whole-option-list", .warning,
    Wording(
      "Every option of the channel list is in use, 其他 among them: nobody chose, and residents do not learn where to look.",
      "渠道把整张选项表都列上了，连“其他”也在内，等于没有选，居民不知道到哪里看。"))
}

/// Eight channels or more with 其他 among them, all of them ticked.
func wholeOptionList(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  own.items.compactMap { item in
    guard item.channels.count >= 8, item.channels.allSatisfy(\.isTicked),
      item.channels.contains(where: { $0.name == "其他" || $0.name == "其它" })
    else { return nil }
    return Diagnostic(
      .wholeOptionList,
      Wording("all \(item.channels.count) channels of the list are in use", "选项表里的\(item.channels.count)种渠道全部列上了"),
      at: item.places[.channels],
      help: Wording(
        "keep the channels on which the item is really disclosed, and mark the others with ☐", "只留实际使用的渠道，其余删去或者标☐"))
  }
}
