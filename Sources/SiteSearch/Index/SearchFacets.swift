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
  private var indexOfCategory: [[ExactText]: Int] = [:]
  private var indexOfChannel: [ExactText: Int] = [:]
  private var indexOfGroup: [Group: Int32] = [:]
  /// For each catalog its items' groups.
  private var groupsOfItems: [Int: [Int32]] = [:]

  init(of site: Site, count: Int) {
    self.site = site
    laws = site.laws.laws.map(\.title)
    domains = site.domains.domains.map(\.name)
    channels = site.channels.channels.map(\.name)
    for (index, channel) in channels.enumerated() { indexOfChannel[ExactText(channel)] = index }
    regionOfPage = Array(repeating: -1, count: count)
    groupOfPage = regionOfPage
  }

  /// - Returns: the page's organisation.
  mutating func add(_ subject: SearchEntry.Subject, number: Int) -> Int? {
    let organisation: Int?
    switch subject {
    case .organisation(let index): organisation = index
    case .item(let item):
      organisation = item.organisation
      groupOfPage[number] = group(of: item)
    case .posting(let index):
      organisation = site.postings[index].organisation
      groupOfPage[number] = site.relations.itemOfPosting[index].map { group(of: $0) } ?? -1
    case .law(let index):
      organisation = nil
      groupOfPage[number] = self.index(of: Group(laws: [index]))
    case .channel(let index):
      organisation = nil
      groupOfPage[number] = self.index(of: Group(channels: [index]))
    case .domain(let index):
      organisation = nil
      groupOfPage[number] = self.index(of: Group(domains: [index]))
    }
    regionOfPage[number] = Int32(organisation ?? -1)
    return organisation
  }

  private mutating func group(of item: ItemReference) -> Int32 {
    guard let owner = site.relations.catalogOwner[item.organisation] else { return -1 }
    if let known = groupsOfItems[owner] { return known[item.index] }
    let groups = site.items(of: owner).map { index(of: makeGroup(of: $0)) }
    groupsOfItems[owner] = groups
    return groups[item.index]
  }

  private mutating func makeGroup(of item: DisclosureItem) -> Group {
    var group = Group()
    if !item.path.isEmpty { group.category = index(ofCategory: item.path) }
    group.channels = Set(item.channels.filter(\.isTicked).map { index(ofChannel: $0.name) }).sorted()
    group.laws = Set(item.bases.compactMap { site.resolution(of: $0).index }).sorted()
    group.domains = site.domains.domains(ofItemWithPath: item.path)
    return group
  }

  private mutating func index(ofCategory path: [String]) -> Int {
    let key = path.map(ExactText.init)
    if let known = indexOfCategory[key] { return known }
    // The categories above have a place, too, so that each can be chosen.
    if path.count > 1 { _ = index(ofCategory: path.dropLast()) }
    categories.append(path)
    indexOfCategory[key] = categories.count - 1
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
