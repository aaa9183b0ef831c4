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
  private var memory: SearchMemory
  /// For each organisation its name with those above it: who looks for something in a place types both.
  private let paths: [String]
  private var parts: [SearchTextRecord.Part] = []
  /// The organisation whose pages come now, and the lines of those of them that are known and have not come yet.
  private var current: (organisation: Int?, known: ArraySlice<SearchMemory.Lines>)?

  /// - Parameter key: of everything that the lines of an organisation's pages are made from; `nil` asks for those of none.
  package init(of site: Site, memory: SearchMemory, key: (Int?) -> Fingerprint) {
    self.site = site
    numbering = SearchNumbering(of: site)
    texts = SearchTexts(count: numbering.count)
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
    let number = numbering.number(of: entry.subject)
    var page = SearchTexts.Page()
    let organisation = facets.add(entry.subject, number: number)
    page.organisation = Int32(organisation ?? -1)
    if case .posting(let index) = entry.subject { page.date = site.postings[index].published.day }
    begin(organisation)
    if let lines = current?.known.popFirst() {
      texts.add(page, number: number, url: entry.url, title: entry.title, lines: lines, of: &memory)
    } else {
      texts.add(
        page, number: number, url: entry.url, title: entry.title, text: entry.text ?? "",
        and: organisation.map { [paths[$0]] } ?? [])
    }
    let lines = texts.lines(of: number)
    parts[parts.count - 1].lineCounts.append(Int32(lines.count))
    parts[parts.count - 1].lines += lines
  }

  private mutating func begin(_ organisation: Int?) {
    if let current, current.organisation == organisation { return }
    let id = organisation.map { site.organisations[$0].id } ?? ""
    let isKnown = organisation.map { self.isKnown[$0] } ?? isCommonKnown
    current = (organisation, isKnown ? memory.pages(of: id)[...] : [])
    parts.append(
      SearchTextRecord.Part(organisation: id, key: organisation.map { keys[$0] } ?? commonKey))
  }

  /// What the next build can use.
  package func record(paths: [String]) -> SearchTextRecord {
    SearchTextRecord(
      key: key, paths: paths, lineBytes: texts.lines.bytes, lineEnds: texts.lines.ends, parts: parts)
  }
}
