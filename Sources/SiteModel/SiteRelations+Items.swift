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
    var meanings = Meanings()
    for organisation in organisations.indices {
      let items = catalogOwner[organisation].flatMap { organisations[$0].catalog }?.items ?? []
      postingsOfItem.append(Array(repeating: [], count: items.count))
      for index in items.indices {
        let reference = ItemReference(organisation: organisation, index: index)
        relate(items[index], reference, laws: laws, channels: channels, &meanings)
        for domain in domains.domains(ofItemWithPath: items[index].path) { itemsOfDomain[domain].append(reference) }
      }
    }
  }

  /// Which laws and channels are meant, found once for each list that items share.
  private struct Meanings {
    private var lawLists = KnownLists()
    private var lawsOfList: [[Int?]] = []
    private var channelLists = KnownLists()
    private var channelsOfList: [[Int?]] = []

    mutating func laws(of bases: [LegalBasis], _ find: (LegalBasis) -> Int?) -> [Int?] {
      let list = bases.withUnsafeBytes { lawLists.number(of: $0) }
      if list == lawsOfList.count { lawsOfList.append(bases.map(find)) }
      return lawsOfList[list]
    }

    mutating func channels(of mentions: [ChannelMention], in register: ChannelRegister) -> [Int?] {
      let list = mentions.withUnsafeBytes { channelLists.number(of: $0) }
      if list == channelsOfList.count { channelsOfList.append(mentions.map { register.index(of: $0.name) }) }
      return channelsOfList[list]
    }
  }

  private mutating func relate(
    _ item: DisclosureItem, _ reference: ItemReference, laws: LawRegister, channels: ChannelRegister,
    _ meanings: inout Meanings
  ) {
    if !item.isEmpty { itemsByName[ExactText(item.name), default: []].append(reference) }
    let cited = meanings.laws(of: item.bases) { resolution(of: $0, laws).index }
    for (position, law) in cited.enumerated() {
      if let law {
        citations[law].append(Citation(item: reference, basis: position))
      } else {
        unregisteredCitations[item.bases[position].original, default: 0] += 1
      }
    }
    for (position, channel) in meanings.channels(of: item.channels, in: channels).enumerated() {
      if let channel {
        channelUses[channel].append(ChannelUse(item: reference, isTicked: item.channels[position].isTicked))
      } else {
        unregisteredChannels[item.channels[position].name, default: 0] += 1
      }
    }
  }

  private mutating func resolution(of basis: LegalBasis, _ laws: LawRegister) -> LawResolution {
    let words = ExactText(basis.original)
    if let known = resolutions[words] { return known }
    let resolution = laws.resolve(basis)
    resolutions[words] = resolution
    return resolution
  }
}
