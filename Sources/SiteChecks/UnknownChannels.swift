import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownChannel = DiagnosticCode(
    "channel/unknown", .warning,
    Wording(
      "An item names a channel that `channels.yml` does not have; it is kept as written.",
      "事项写的公开渠道，`channels.yml` 里没有；照原样保留。"))
}

func unknownChannels(in site: Site) -> [Diagnostic] {
  if site.relations.unregisteredChannels.isEmpty { return [] }
  let names = site.channels.channels.flatMap { [$0.name] + $0.aliases }
  var helps: [ExactText: Wording] = [:]
  for name in site.relations.unregisteredChannels.keys {
    helps[ExactText(name)] =
      nearestName(to: name, among: names).map(Wording.didYouMean)
      ?? Wording("add it to content/channels.yml", "把它登记到 content/channels.yml")
  }
  var found: [Diagnostic] = []
  for catalog in site.ownCatalogs {
    for index in catalog.items.indices {
      for mention in catalog.items[index].channels {
        guard let help = helps[ExactText(mention.name)] else { continue }
        found.append(
          Diagnostic(
            .unknownChannel, Wording("the register has no channel '\(mention.name)'", "登记簿里没有公开渠道“\(mention.name)”"),
            at: catalog.items[index].places[.channels], help: help))
      }
    }
  }
  return found
}
