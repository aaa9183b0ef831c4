package import SiteModel

/// The lines that an earlier build has found on the pages of each organisation, and the index that it made of them.
package struct SearchMemory: Sendable {
  /// What the record says of its index.
  private let recorded: Index
  /// The same once somebody has seen that this index stands; nothing before.
  private(set) var index = Index()
  private let parts: [String: (key: Fingerprint, places: Range<Int>)]
  private let pages: [Int32]
  let lines: LineStore
  /// For each place of a page where its lines end in `references`.
  let pageEnds: [Int32]
  let references: [Int32]

  /// What an index was made from, and how.
  struct Index: Sendable {
    var key = Fingerprint.ofNothing
    var paths: [String] = []
    var division = SearchTextRecord.Division()
  }

  package init(_ record: SearchTextRecord?) {
    recorded = record.map { Index(key: $0.key, paths: $0.paths, division: $0.division) } ?? Index()
    var parts: [String: (Fingerprint, Range<Int>)] = [:]
    var start = 0
    for part in record?.parts ?? [] {
      parts[part.organisation] = (part.key, start..<start + part.pageCount)
      start += part.pageCount
    }
    self.parts = parts
    pages = record?.pages ?? []
    lines = LineStore(record?.lineBytes ?? [], ends: record?.lineEnds ?? [])
    pageEnds = record?.pageEnds ?? []
    references = record?.references ?? []
  }

  /// Looks whether `output` has the index of which the record was made. If not, only lines are remembered.
  mutating func hold(against output: SiteOutput) {
    if output.earlierKey(of: SearchFiles.overview) == recorded.division.overview { index = recorded }
  }

  /// Where the pages of an organisation stand among all; `nil` if their lines are made from something else now.
  func places(of organisation: String, key: Fingerprint) -> Range<Int>? {
    guard let part = parts[organisation], part.key == key, key != .ofNothing else { return nil }
    return part.places
  }

  /// The numbers that the pages of an organisation had.
  func numbers(of organisation: String) -> ArraySlice<Int32> { parts[organisation].map { pages[$0.places] } ?? [] }
}
