import SiteDiagnostics
import SiteModel

extension DiagnosticCode {
  static let unknownChannel = DiagnosticCode(
    "channel/unknown", .warning, "An item names a channel that `channels.yml` does not have; it is kept as written.")
}

func unknownChannels(in site: Site) -> [Diagnostic] {
  let names = site.channels.channels.flatMap { [$0.name] + $0.aliases }
  return site.ownItems.flatMap { item in
    item.channels.filter { site.channels.index(of: $0.name) == nil }.map { mention in
      Diagnostic(
        .unknownChannel, "the register has no channel '\(mention.name)'", at: item.places[.channels],
        help: nearestName(to: mention.name, among: names).map { "did you mean '\($0)'?" }
          ?? "add it to content/channels.yml")
    }
  }
}
