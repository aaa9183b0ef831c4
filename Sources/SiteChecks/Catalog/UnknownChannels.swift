import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownChannel = DiagnosticCode(
    "channel/unknown", .warning,
    Wording(
      "An item names a channel that `channels.yml` does not have; it is kept as written.",
      "事项写的渠道不在channels.yml里，页面照原样显示。"))
}

func unknownChannels(in own: OwnCatalog, _ site: Site) -> [Diagnostic] {
  if site.relations.unregisteredChannels.isEmpty { return [] }
  let unknown = Set(site.relations.unregisteredChannels.keys.map { ExactText($0) })
  var helps: [ExactText: Wording] = [:]
  func help(_ name: String) -> Wording {
    if let known = helps[ExactText(name)] { return known }
    let nearest = nearestName(to: name, among: site.channels.channels.flatMap { [$0.name] + $0.aliases })
    let help =
      nearest.map { Wording.didYouMean($0) }
      ?? Wording("add it to content/channels.yml", "把它登记到content/channels.yml")
    helps[ExactText(name)] = help
    return help
  }
  var found: [Diagnostic] = []
  for item in own.items {
    for mention in item.channels where unknown.contains(ExactText(mention.name)) {
      found.append(
        Diagnostic(
          .unknownChannel, Wording("the register has no channel '\(mention.name)'", "登记簿里没有渠道“\(mention.name)”"),
          at: item.place(of: mention.name, in: .channels), help: help(mention.name)))
    }
  }
  return found
}
