package import SiteModel

/// The lines that an earlier build has found on the pages of each organisation.
package struct SearchMemory: Sendable {
  package let key: Fingerprint
  package let paths: [String]
  let division: SearchTextRecord.Division
  private let parts: [String: (key: Fingerprint, places: Range<Int>)]
  private let pages: [Int32]
  let lines: LineStore
  /// For each place of a page where its lines end in `references`.
  let pageEnds: [Int32]
  let references: [Int32]

  /// - Parameter output: has the index before. If it is not the one of which the record was made, only lines are remembered.
  package init(_ record: SearchTextRecord?, from output: SiteOutput) {
    let ofIndex = record.flatMap {
      output.earlierKey(of: SearchFiles.overview) == $0.division.overview ? $0 : nil
    }
    key = ofIndex?.key ?? .ofNothing
    paths = ofIndex?.paths ?? []
    division = ofIndex?.division ?? SearchTextRecord.Division()
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

  /// Where the pages of an organisation stand among all; `nil` if their lines are made from something else now.
  func places(of organisation: String, key: Fingerprint) -> Range<Int>? {
    guard let part = parts[organisation], part.key == key, key != .ofNothing else { return nil }
    return part.places
  }

  /// The numbers that the pages of an organisation had.
  func numbers(of organisation: String) -> ArraySlice<Int32> { parts[organisation].map { pages[$0.places] } ?? [] }
}
