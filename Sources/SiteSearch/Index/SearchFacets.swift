import SiteFormats
import SiteModel

/// What narrows a result: the organisations, and of each page the category, channels, laws and domains of its item.
struct SearchFacets: Sendable {
  /// What an item says of what narrows a result; a law, a channel and a domain have themselves.
  struct Group: Hashable, Sendable {
    var category: Int?
    var channels: [Int] = []
    var laws: [Int] = []
    var domains: [Int] = []
  }

  private(set) var categories: [[String]] = []
  private(set) var channels: [String] = []
  private(set) var groups: [Group] = []
  let laws: [String]
  let domains: [String]
  /// For each page an index or -1.
  private(set) var regionOfPage: [Int32]
  private(set) var groupOfPage: [Int32]
  private let site: Site
  /// For each category.
  private var domainsOfCategory: [[Int]] = []
  private var indexOfChannel: [ExactText: Int] = [:]
  private var indexOfGroup: [Group: Int32] = [:]
  /// What items of other catalogs have said: most say the same, or the same in one of their cells.
  private var categoryOfPath = FingerprintTable()
  private var channelLists = KnownLists()
  private var channelsOfList: [[Int]] = []
  private var lawLists = KnownLists()
  private var lawsOfList: [[Int]] = []
  /// For each catalog its items' groups, by the index of its organisation; empty if nobody has asked.
  private var groupsOfItems: [[Int32]]

  /// - Parameter numbering: says, with the site's order, in which order values are met and so numbered.
  init(of site: Site, _ numbering: SearchNumbering) {
    self.site = site
    laws = site.laws.laws.map(\.title)
    domains = site.domains.domains.map(\.name)
    channels = site.channels.channels.map(\.name)
    for (index, channel) in channels.enumerated() { indexOfChannel[ExactText(channel)] = index }
    regionOfPage = Array(repeating: -1, count: numbering.count)
    groupOfPage = regionOfPage
    groupsOfItems = Array(repeating: [], count: site.organisations.count)
    for organisation in [nil] + site.organisations.indices.map(Optional.some) {
      for subject in numbering.subjects(of: organisation) {
        let page = numbering.number(of: subject)
        regionOfPage[page] = Int32(organisation ?? -1)
        groupOfPage[page] = group(of: subject)
      }
    }
  }

  private mutating func group(of subject: SearchEntry.Subject) -> Int32 {
    switch subject {
    case .organisation: -1
    case .item(let item): group(of: item)
    case .posting(let index): site.relations.itemOfPosting[index].map { group(of: $0) } ?? -1
    case .law(let index): self.index(of: Group(laws: [index]))
    case .channel(let index): self.index(of: Group(channels: [index]))
    case .domain(let index): self.index(of: Group(domains: [index]))
    }
  }

  private mutating func group(of item: ItemReference) -> Int32 {
    guard let owner = site.relations.catalogOwner[item.organisation] else { return -1 }
    if groupsOfItems[owner].isEmpty {
      groupsOfItems[owner] = site.items(of: owner).map { index(of: makeGroup(of: $0)) }
    }
    return groupsOfItems[owner][item.index]
  }

  private mutating func makeGroup(of item: DisclosureItem) -> Group {
    var group = Group()
    if !item.path.isEmpty {
      let category = index(ofCategory: item.path[...])
      group.category = category
      group.domains = domainsOfCategory[category]
    }
    group.channels = channels(of: item.channels)
    group.laws = laws(of: item.bases)
    return group
  }

  private mutating func channels(of mentions: [ChannelMention]) -> [Int] {
    let list = mentions.withUnsafeBytes { channelLists.number(of: $0) }
    if list == channelsOfList.count {
      channelsOfList.append(Set(mentions.filter(\.isTicked).map { index(ofChannel: $0.name) }).sorted())
    }
    return channelsOfList[list]
  }

  private mutating func laws(of bases: [LegalBasis]) -> [Int] {
    let list = bases.withUnsafeBytes { lawLists.number(of: $0) }
    if list == lawsOfList.count {
      lawsOfList.append(Set(bases.compactMap { site.resolution(of: $0).index }).sorted())
    }
    return lawsOfList[list]
  }

  private mutating func index(ofCategory path: ArraySlice<String>) -> Int {
    var mixer = FingerprintMixer()
    for level in path { mixer.mix(level) }
    if let known = categoryOfPath[mixer.fingerprint] { return known }
    // The categories above have a place, too, so that each can be chosen.
    if path.count > 1 { _ = index(ofCategory: path.dropLast()) }
    categories.append(Array(path))
    domainsOfCategory.append(site.domains.domains(ofItemWithPath: categories[categories.count - 1]))
    categoryOfPath.updateIndex(categories.count - 1, of: mixer.fingerprint)
    return categories.count - 1
  }

  private mutating func index(ofChannel name: String) -> Int {
    if let known = indexOfChannel[ExactText(name)] ?? site.channels.index(of: name) { return known }
    channels.append(name)
    indexOfChannel[ExactText(name)] = channels.count - 1
    return channels.count - 1
  }

  private mutating func index(of group: Group) -> Int32 {
    if let known = indexOfGroup[group] { return known }
    groups.append(group)
    indexOfGroup[group] = Int32(groups.count - 1)
    return Int32(groups.count - 1)
  }
}

extension SearchFacets {
  /// The members of `search/facets.json`.
  func write(to json: inout JSONWriter) {
    json.key("regions")
    json.array { json in
      for index in site.organisations.indices { write(organisation: index, to: &json) }
    }
    json.key("categories")
    json.array { json in
      for path in categories { json.array { json in for level in path { json.string(level) } } }
    }
    json.member("channels", channels)
    json.member("laws", laws)
    json.member("domains", domains)
    json.key("groups")
    json.array { json in for group in groups { write(group, to: &json) } }
    write(SearchColumn(regionOfPage), as: "region", to: &json)
    write(SearchColumn(groupOfPage), as: "group", to: &json)
  }

  private func write(organisation index: Int, to json: inout JSONWriter) {
    let organisation = site.organisations[index]
    json.object { json in
      json.member("id", organisation.id)
      json.member("name", organisation.name)
      json.member("level", organisation.level.rawValue)
      json.key("parent")
      if let parent = site.relations.parent[index] { json.number(parent) } else { json.null() }
    }
  }

  private func write(_ group: Group, to json: inout JSONWriter) {
    json.array { json in
      if let category = group.category { json.number(category) } else { json.null() }
      for numbers in [group.channels, group.laws, group.domains] {
        json.string(String(decoding: NumberList.write(numbers.map { Int32($0) }), as: UTF8.self))
      }
    }
  }

  private func write(_ column: SearchColumn, as name: String, to json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      json.member("bits", column.bits)
      json.member("values", String(decoding: column.characters, as: UTF8.self))
    }
  }
}
