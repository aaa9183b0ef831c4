import SiteModel
package import SiteTemplates

/// The register of disclosure channels.
package struct ChannelRegisterPage: TemplateRecord {
  var standard: [ChannelValue]
  var others: [ChannelValue]
  var unregistered: [UnregisteredValue]

  package static let fields = FieldTable<Self>([
    .list("standard", "The standard channels.", \.standard),
    .list("others", "Other channels that catalogs name.", \.others),
    .list("unregistered", "What catalogs name and the register does not have.", \.unregistered),
  ])
}

extension ChannelRegisterPage {
  init(of links: SiteLinks) {
    let channels = links.site.channels.channels
    self.init(
      standard: channels.indices.filter { channels[$0].isStandard }.map(links.channel),
      others: channels.indices.filter { !channels[$0].isStandard }.map(links.channel),
      unregistered: UnregisteredValue.list(links.site.relations.unregisteredChannels))
  }
}
