import SiteModel

/// The numbers of the pages that the search finds: kind by kind, postings last and the oldest first, so that a new posting
/// leaves all other numbers as they are.
struct SearchNumbering: Sendable {
  let count: Int
  /// The number of the first page of each kind.
  let starts: [(kind: SearchEntry.Kind, start: Int)]
  /// The number of the first page of each year of publication.
  let years: [(year: Int, start: Int)]
  private let site: Site
  private let startOfKind: [Int]
  /// For each organisation the number of its first item.
  private let startOfItems: [Int]

  init(of site: Site) {
    var startOfItems: [Int] = []
    var next = 0
    for organisation in site.organisations.indices {
      startOfItems.append(next)
      next += site.items(of: organisation).count
    }
    self.startOfItems = startOfItems
    self.site = site
    let counts: [SearchEntry.Kind: Int] = [
      .item: next, .organisation: site.organisations.count, .law: site.laws.laws.count,
      .domain: site.domains.domains.count, .channel: site.channels.channels.count, .posting: site.postings.count,
    ]
    var starts: [(SearchEntry.Kind, Int)] = []
    next = 0
    for kind in SearchEntry.Kind.allCases {
      starts.append((kind, next))
      next += counts[kind] ?? 0
    }
    self.starts = starts
    startOfKind = starts.map(\.1)
    count = next
    var years: [(Int, Int)] = []
    for (offset, posting) in site.postings.reversed().enumerated() {
      let year = posting.published.day.year
      if years.last?.0 != year { years.append((year, next - site.postings.count + offset)) }
    }
    self.years = years
  }

  func number(of subject: SearchEntry.Subject) -> Int {
    switch subject {
    case .item(let item): startOfItems[item.organisation] + item.index
    case .organisation(let index): startOfKind[1] + index
    case .law(let index): startOfKind[2] + index
    case .domain(let index): startOfKind[3] + index
    case .channel(let index): startOfKind[4] + index
    case .posting(let index): startOfKind[5] + site.postings.count - 1 - index
    }
  }

  func subject(of number: Int) -> SearchEntry.Subject {
    let kind = startOfKind.lastIndex { $0 <= number } ?? 0
    let index = number - startOfKind[kind]
    switch starts[kind].kind {
    case .item:
      // The last organisation that begins here is the one that has items.
      let organisation = lastIndex(in: startOfItems) { $0 <= number }
      return .item(ItemReference(organisation: organisation, index: number - startOfItems[organisation]))
    case .organisation: return .organisation(index)
    case .law: return .law(index)
    case .domain: return .domain(index)
    case .channel: return .channel(index)
    case .posting: return .posting(site.postings.count - 1 - index)
    }
  }

  /// What the pages of an organisation are about, or those of none, in the order in which a build makes them.
  func subjects(of organisation: Int?) -> [SearchEntry.Subject] {
    guard let organisation else {
      return site.laws.laws.indices.map { .law($0) } + site.channels.channels.indices.map { .channel($0) }
        + site.domains.domains.indices.map { .domain($0) } + site.relations.portalWidePostings.map { .posting($0) }
    }
    return [.organisation(organisation)]
      + site.items(of: organisation).indices.map { .item(ItemReference(organisation: organisation, index: $0)) }
      + site.relations.postingsOfOrganisation[organisation].map { .posting($0) }
  }

  /// The numbers of these pages.
  func pages(of organisation: Int?) -> [Int32] { subjects(of: organisation).map { Int32(number(of: $0)) } }

  /// The last of ascending numbers with a quality that the first ones have.
  private func lastIndex(in numbers: [Int], where isSo: (Int) -> Bool) -> Int {
    var (low, high) = (0, numbers.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isSo(numbers[middle]) { low = middle } else { high = middle }
    }
    return low
  }
}
