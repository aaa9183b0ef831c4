package import SiteModel

/// Takes what the search knows of the pages of a site, those of an organisation together.
///
/// What an earlier build has found on the pages of an organisation, and what holds still, is not asked for again.
package struct SearchCollection: Sendable {
  let site: Site
  let numbering: SearchNumbering
  private(set) var texts: SearchTexts
  private(set) var facets: SearchFacets
  private let keys: [Fingerprint]
  private let commonKey: Fingerprint
  /// For each organisation whether its pages' lines are known.
  private let isKnown: [Bool]
  private let isCommonKnown: Bool
  let memory: SearchMemory
  /// For each organisation its name with those above it: who looks for something in a place types both.
  private let paths: [String]
  /// The pages of each organisation, as they came.
  private var parts: [(organisation: Int?, pages: [Int32])] = []
  /// The lines of those of the organisation's pages that are known and have not come yet.
  private var known: ArraySlice<SearchMemory.Lines> = []
  /// The addresses of pages that are neither items' nor postings'.
  private var urls: [Int: String] = [:]

  /// - Parameter key: of everything that the lines of an organisation's pages are made from; `nil` asks for those of none.
  package init(of site: Site, memory: SearchMemory, key: (Int?) -> Fingerprint) {
    self.site = site
    numbering = SearchNumbering(of: site)
    var memory = memory
    texts = SearchTexts(count: numbering.count, lines: memory.takeLines())
    facets = SearchFacets(of: site, count: numbering.count)
    self.memory = memory
    keys = site.organisations.indices.map(key)
    commonKey = key(nil)
    isKnown = zip(site.organisations, keys).map { memory.knows($0.id, key: $1) }
    isCommonKnown = memory.knows("", key: commonKey)
    var paths: [String] = []
    for (index, organisation) in site.organisations.enumerated() {
      paths.append((site.relations.parent[index].map { paths[$0] + " " } ?? "") + organisation.name)
    }
    self.paths = paths
  }

  /// Of everything that the index is made from.
  package var key: Fingerprint {
    var mixer = FingerprintMixer()
    mixer.mix(commonKey)
    for key in keys { mixer.mix(key) }
    return mixer.fingerprint
  }

  /// The files that an earlier build has made of all the same; `nil` if something is different.
  package var pathsOfSame: [String]? { key == memory.key ? memory.paths : nil }

  /// For each organisation whether the text of its pages is needed, and for those of none.
  package var needsText: @Sendable (Int?) -> Bool {
    { [isKnown, isCommonKnown] organisation in !(organisation.map { isKnown[$0] } ?? isCommonKnown) }
  }

  package mutating func add(_ entry: SearchEntry) {
    let page = numbering.number(of: entry.subject)
    let organisation = facets.add(entry.subject, number: page)
    switch entry.subject {
    case .item, .posting: break
    case .organisation, .law, .domain, .channel: urls[page] = entry.url
    }
    begin(organisation)
    parts[parts.count - 1].pages.append(Int32(page))
    if let lines = known.popFirst() {
      texts.add(page: page, title: entry.title, lines: lines)
    } else {
      texts.add(page: page, title: entry.title, text: entry.text ?? "", and: organisation.map { paths[$0] })
    }
  }

  private mutating func begin(_ organisation: Int?) {
    if let last = parts.last, last.organisation == organisation { return }
    let isKnown = organisation.map { self.isKnown[$0] } ?? isCommonKnown
    known = isKnown ? memory.pages(of: id(of: organisation))[...] : []
    parts.append((organisation, []))
  }

  private func id(of organisation: Int?) -> String { organisation.map { site.organisations[$0].id } ?? "" }

  /// The pages of organisations whose pages may have changed, and those that are new; `nil` if others have other numbers
  /// now than in the index before.
  var changedPages: [Int]? {
    var changed: [Int] = []
    for (organisation, pages) in parts {
      if organisation.map({ isKnown[$0] }) ?? isCommonKnown {
        guard memory.numbers(of: id(of: organisation)) == pages else { return nil }
      } else {
        changed += pages.map { Int($0) }
      }
    }
    // Else one of them has gone.
    return texts.count >= memory.division.pageCount ? changed.sorted() : nil
  }

  func url(of page: Int) -> String {
    switch numbering.subject(of: page) {
    case .item(let item): site.url(of: item)
    case .posting(let index): site.url(ofPosting: index)
    default: urls[page] ?? ""
    }
  }

  func date(of page: Int) -> CalendarDay? {
    if case .posting(let index) = numbering.subject(of: page) { site.postings[index].published.day } else { nil }
  }

  /// The names of the page's organisation and of those above it.
  func names(ofPage page: Int) -> [String] {
    var names: [String] = []
    var index = Int(facets.regionOfPage[page])
    while index >= 0 {
      names.append(site.organisations[index].name)
      index = site.relations.parent[index] ?? -1
    }
    return names
  }

  func organisation(of page: Int) -> Organisation? {
    let index = Int(facets.regionOfPage[page])
    return index < 0 ? nil : site.organisations[index]
  }

  /// What the next build can use.
  func record(paths: [String], division: SearchTextRecord.Division) -> SearchTextRecord {
    SearchTextRecord(
      key: key, paths: paths, division: division, lineBytes: texts.lines.bytes, lineEnds: texts.lines.ends,
      parts: parts.map { part in
        let lines = part.pages.map { texts.lines(of: Int($0)) }
        return SearchTextRecord.Part(
          organisation: id(of: part.organisation), key: part.organisation.map { keys[$0] } ?? commonKey,
          numbers: part.pages, lineCounts: lines.map { Int32($0.count) }, lines: lines.flatMap(\.self))
      })
  }
}
