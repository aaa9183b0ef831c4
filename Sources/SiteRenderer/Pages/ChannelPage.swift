import SiteModel
package import SiteTemplates

/// The page of a channel: which items use it.
package struct ChannelPage: TemplateRecord {
  var channel: ChannelValue
  var isStandard: Bool
  var aliases: [ListTextValue]
  var organisations: [OrganisationChannelUse]

  package static let fields = FieldTable<Self>([
    .text("name", "Its name.", \.channel.name),
    .text("description", "What it is, for residents.", \.channel.description),
    .flag("is_standard", "One of the standard channels.", \.isStandard),
    .list("aliases", "Other names for it.", \.aliases),
    .number("ticked_count", "Items that use it.", \.channel.tickedCount),
    .number("offered_count", "Items that list it, ticked or not.", \.channel.offeredCount),
    .list("organisations", "Whose items these are.", \.organisations),
  ])
}

extension ChannelPage {
  init(of index: Int, links: SiteLinks) {
    let channel = links.site.channels.channels[index]
    var groups: [OrganisationChannelUse] = []
    var current: Int?
    for use in links.site.relations.channelUses[index] {
      if use.item.organisation != current {
        current = use.item.organisation
        groups.append(
          OrganisationChannelUse(organisation: links.organisation(use.item.organisation), ticked: [], unticked: []))
      }
      if use.isTicked {
        groups[groups.count - 1].ticked.append(links.item(use.item))
      } else {
        groups[groups.count - 1].unticked.append(links.item(use.item))
      }
    }
    self.init(
      channel: links.channel(index), isStandard: channel.isStandard,
      aliases: channel.aliases.map { ListTextValue(text: $0) }, organisations: groups)
  }
}
