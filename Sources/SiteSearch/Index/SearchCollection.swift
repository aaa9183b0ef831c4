package import SiteModel

/// Takes what the search knows of the pages of a site.
///
/// What an earlier build has found on the pages of an organisation, and what holds still, is not asked for again.
package struct SearchCollection: Sendable {
  let site: Site
  let numbering: SearchNumbering
  private(set) var texts: SearchTexts
  private(set) var memory: SearchMemory
  /// The pages of no organisation, then those of each.
  private var parts: [Part] = []

  /// The pages of an organisation, or those of none.
  private struct Part: Sendable {
    /// Its folder; empty for pages of none.
    let organisation: String
    /// Of everything that the lines are made from.
    let key: Fingerprint
    /// In the order in which a build makes them.
    let pages: [Int32]
    /// Whether an earlier build has found the lines of its pages.
    let isKnown: Bool
    /// The organisation's name with those above it, which stand on each page: who looks for something in a place types
    /// both.
    let path: String
  }

  /// - Parameter key: of everything that the lines of an organisation's pages are made from; `nil` asks for those of none.
  package init(of site: Site, memory: SearchMemory, key: (Int?) -> Fingerprint) {
    self.site = site
    numbering = SearchNumbering(of: site)
    self.memory = memory
    texts = SearchTexts(of: site, numbering, beginningWith: memory)
    addPart(of: nil, path: "", key: key(nil))
    for (index, organisation) in site.organisations.enumerated() {
      let above = site.relations.parent[index].map { parts[$0 + 1].path + " " } ?? ""
      addPart(of: index, path: above + organisation.name, key: key(index))
    }
  }

  private mutating func addPart(of organisation: Int?, path: String, key: Fingerprint) {
    let id = organisation.map { site.organisations[$0].id } ?? ""
    let pages = numbering.pages(of: organisation)
    let known = memory.places(of: id, key: key)
    if let known { texts.recall(pages, from: memory, at: known) }
    parts.append(Part(organisation: id, key: key, pages: pages, isKnown: known != nil, path: path))
  }

  /// Looks whether `output` has the index that an earlier build made of what is remembered: only then can any of it be used.
  package mutating func hold(against output: SiteOutput) { memory.hold(against: output) }

  /// Of everything that the index is made from.
  package var key: Fingerprint {
    var mixer = FingerprintMixer()
    for part in parts { mixer.mix(part.key) }
    return mixer.fingerprint
  }

  /// The files that an earlier build has made of all the same; `nil` if something is different.
  package var pathsOfSame: [String]? { key == memory.index.key ? memory.index.paths : nil }

  /// For each organisation whether the text of its pages is needed, and for those of none.
  package var needsText: @Sendable (Int?) -> Bool {
    { [isKnown = parts.map(\.isKnown)] organisation in !isKnown[(organisation ?? -1) + 1] }
  }

  /// Takes the text of a page; each of an organisation whose text is needed comes once.
  package mutating func add(_ entry: SearchEntry) {
    let part = parts[(site.organisation(of: entry.subject) ?? -1) + 1]
    texts.add(page: numbering.number(of: entry.subject), text: entry.text, and: part.path)
  }

  /// The pages of organisations whose pages may have changed, and those that are new; `nil` if others have other numbers
  /// now than in the index before.
  var changedPages: [Int]? {
    var changed: [Int] = []
    for part in parts {
      if part.isKnown {
        guard memory.numbers(of: part.organisation).elementsEqual(part.pages) else { return nil }
      } else {
        changed += part.pages.map { Int($0) }
      }
    }
    // Else one of them has gone.
    return texts.count >= memory.index.division.pageCount ? changed.sorted() : nil
  }

  func url(of page: Int) -> String { site.url(of: numbering.subject(of: page)) }

  func date(of page: Int) -> CalendarDay? {
    if case .posting(let index) = numbering.subject(of: page) { site.postings[index].published.day } else { nil }
  }

  /// The names of the page's organisation and of those above it.
  func names(ofPage page: Int) -> [String] {
    var names: [String] = []
    var index = site.organisation(of: numbering.subject(of: page))
    while let organisation = index {
      names.append(site.organisations[organisation].name)
      index = site.relations.parent[organisation]
    }
    return names
  }

  func organisationName(of page: Int) -> String? {
    site.organisation(of: numbering.subject(of: page)).map { site.organisations[$0].name }
  }

  /// What the next build can use of the texts.
  func record() -> SearchTextRecord {
    var record = SearchTextRecord(key: key)
    // Lines that no page has any more stay until they are most of all.
    if texts.hasManyDeadLines { return record }
    (record.lineBytes, record.lineEnds) = (texts.lines.pieces, texts.lines.ends)
    record.pages.reserveCapacity(texts.count)
    record.pageEnds.reserveCapacity(texts.count)
    record.references.reserveCapacity(texts.lineCount)
    for part in parts {
      record.parts.append(
        SearchTextRecord.Part(organisation: part.organisation, key: part.key, pageCount: part.pages.count))
      record.pages += part.pages
      for page in part.pages {
        record.references += texts.lines(of: Int(page))
        record.pageEnds.append(Int32(record.references.count))
      }
    }
    return record
  }
}
