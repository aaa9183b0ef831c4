import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownChannel = DiagnosticCode(
    "channel/unknown", .warning, "An item names a channel that `channels.yml` does not have; it is kept as written.")
}

func unknownChannels(in site: Site) -> [Diagnostic] {
  if site.relations.unregisteredChannels.isEmpty { return [] }
  let names = site.channels.channels.flatMap { [$0.name] + $0.aliases }
  var helps: [ExactText: String] = [:]
  for name in site.relations.unregisteredChannels.keys {
    helps[ExactText(name)] =
      nearestName(to: name, among: names).map { "did you mean '\($0)'?" } ?? "add it to content/channels.yml"
  }
  var found: [Diagnostic] = []
  for catalog in site.ownCatalogs {
    for index in catalog.items.indices {
      for mention in catalog.items[index].channels {
        guard let help = helps[ExactText(mention.name)] else { continue }
        found.append(
          Diagnostic(
            .unknownChannel, "the register has no channel '\(mention.name)'",
            at: catalog.items[index].places[.channels], help: help))
      }
    }
  }
  return found
}
