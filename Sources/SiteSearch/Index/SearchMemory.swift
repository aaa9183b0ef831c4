package import SiteModel

/// The lines that an earlier build has found on the pages of each organisation.
package struct SearchMemory: Sendable {
  typealias Lines = ArraySlice<Int32>

  package let key: Fingerprint
  package let paths: [String]
  let division: SearchTextRecord.Division
  private let bytes: [UInt8]
  private let ends: [Int32]
  private let parts: [String: SearchTextRecord.Part]
  /// For each line its number among those of this build, or -1.
  private var numbers: [Int32]

  package init(_ record: SearchTextRecord?) {
    key = record?.key ?? .ofNothing
    paths = record?.paths ?? []
    division = record?.division ?? SearchTextRecord.Division()
    bytes = record?.lineBytes ?? []
    ends = record?.lineEnds ?? []
    parts = Dictionary((record?.parts ?? []).map { ($0.organisation, $0) }, uniquingKeysWith: { $1 })
    numbers = Array(repeating: -1, count: ends.count)
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

  /// The number of a line in a store; it is put there if need be.
  mutating func line(_ line: Int32, in store: inout LineStore) -> Int {
    let index = Int(line)
    if numbers[index] < 0 {
      let range = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
      numbers[index] = Int32(bytes[range].withUnsafeBytes { store.insert($0) })
    }
    return Int(numbers[index])
  }
}
