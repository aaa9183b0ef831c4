package import SiteModel

/// The lines that an earlier build has found on the pages of each organisation.
package struct SearchMemory: Sendable {
  typealias Lines = ArraySlice<Int32>

  package let key: Fingerprint
  package let paths: [String]
  let division: SearchTextRecord.Division
  private let parts: [String: SearchTextRecord.Part]
  /// The lines of all pages, with which this build begins.
  private var lines = LineStore()

  /// - Parameter output: has the index before. If it is not the one of which the record was made, only lines are remembered.
  package init(_ record: SearchTextRecord?, from output: SiteOutput) {
    // Lines that no page has any more stay until they are most of all.
    let record = record.flatMap { Self.hasManyDeadLines($0) ? nil : $0 }
    let ofIndex = record.flatMap {
      output.earlierKey(of: SearchFiles.overview) == $0.division.overview ? $0 : nil
    }
    key = ofIndex?.key ?? .ofNothing
    paths = ofIndex?.paths ?? []
    division = ofIndex?.division ?? SearchTextRecord.Division()
    parts = Dictionary((record?.parts ?? []).map { ($0.organisation, $0) }, uniquingKeysWith: { $1 })
    if let record { lines = LineStore(bytes: record.lineBytes, ends: record.lineEnds) }
  }

  private static func hasManyDeadLines(_ record: SearchTextRecord) -> Bool {
    var isUsed = [Bool](repeating: false, count: record.lineEnds.count)
    for part in record.parts { for line in part.lines { isUsed[Int(line)] = true } }
    return isUsed.count { $0 } * 2 < isUsed.count
  }

  /// Hands over the lines: they are not copied if nobody else holds them.
  mutating func takeLines() -> LineStore {
    defer { lines = LineStore() }
    return lines
  }

  /// Whether the lines of an organisation's pages are known.
  func knows(_ organisation: String, key: Fingerprint) -> Bool { parts[organisation]?.key == key && key != .ofNothing }

  /// The numbers that the pages of an organisation had.
  func numbers(of organisation: String) -> [Int32] { parts[organisation]?.numbers ?? [] }

  /// For each page of an organisation its lines.
  func pages(of organisation: String) -> [Lines] {
    guard let part = parts[organisation] else { return [] }
    var start = 0
    return part.lineCounts.map { count in
      defer { start += Int(count) }
      return part.lines[start..<start + Int(count)]
    }
  }
}
