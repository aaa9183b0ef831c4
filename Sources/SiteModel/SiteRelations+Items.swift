extension SiteRelations {
  /// What items are to laws, channels, domains and each other.
  mutating func relateItems(
    of organisations: [Organisation], laws: LawRegister, channels: ChannelRegister, domains: DomainRegister
  ) {
    (postingsOfItem, itemsByName, resolutions) = ([], [:], [:])
    (unregisteredCitations, unregisteredChannels) = ([:], [:])
    citations = laws.laws.map { _ in [] }
    channelUses = channels.channels.map { _ in [] }
    itemsOfDomain = domains.domains.map { _ in [] }
    for organisation in organisations.indices {
      let items = catalogOwner[organisation].flatMap { organisations[$0].catalog }?.items ?? []
      postingsOfItem.append(Array(repeating: [], count: items.count))
      for index in items.indices {
        let reference = ItemReference(organisation: organisation, index: index)
        relate(items[index], reference, laws: laws, channels: channels)
        for domain in domains.domains(ofItemWithPath: items[index].path) { itemsOfDomain[domain].append(reference) }
      }
    }
  }

  private mutating func relate(
    _ item: DisclosureItem, _ reference: ItemReference, laws: LawRegister, channels: ChannelRegister
  ) {
    if !item.isEmpty { itemsByName[ExactText(item.name), default: []].append(reference) }
    for position in item.bases.indices {
      let words = ExactText(item.bases[position].original)
      if let law = resolution(of: words, item.bases[position], laws).index {
        citations[law].append(Citation(item: reference, basis: position))
      } else {
        unregisteredCitations[words.text, default: 0] += 1
      }
    }
    for position in item.channels.indices {
      let name = item.channels[position].name
      if let channel = channels.index(of: name) {
        channelUses[channel].append(ChannelUse(item: reference, isTicked: item.channels[position].isTicked))
      } else {
        unregisteredChannels[name, default: 0] += 1
      }
    }
  }

  private mutating func resolution(of words: ExactText, _ basis: LegalBasis, _ laws: LawRegister) -> LawResolution {
    if let known = resolutions[words] { return known }
    let resolution = laws.resolve(basis)
    resolutions[words] = resolution
    return resolution
  }
}
