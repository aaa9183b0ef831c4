import SiteModel

/// The files of a site in the making, held against those of the site before. Its cost does not grow with the files that
/// stay, but for one look at each: the lines of those are taken over as they are.
struct ManifestUpdate: Sendable {
  let previous: Manifest
  /// The places of the files of the site before, by the fingerprints of their paths.
  let places: FingerprintTable
  /// What is known of each file of the site before.
  private var fates: [Fate]
  private var added: [(path: String, summary: FileSummary)] = []
  /// The files that were made again, by their place.
  private var remade: [Int: FileSummary] = [:]

  private enum Fate: UInt8 {
    /// It no longer belongs, unless somebody says that it does.
    case unknown
    case kept, remade
  }

  init(of manifest: Manifest) {
    previous = manifest
    fates = Array(repeating: .unknown, count: manifest.entries.count)
    var places = FingerprintTable(minimumCapacity: manifest.entries.count)
    manifest.withPaths(of: manifest.entries[...]) { paths in
      for (place, path) in paths.enumerated() { places.updateIndex(place, of: Fingerprint(ofText: path)) }
    }
    self.places = places
  }

  /// Adds a file that was made.
  mutating func add(_ path: String, _ summary: FileSummary) {
    guard let place = places[Fingerprint(of: path)] else { return added.append((path, summary)) }
    fates[place] = .remade
    remade[place] = summary
  }

  /// Keeps a file of the site before with what the list says of it, which has its sum.
  mutating func keep(_ place: Int) { fates[place] = .kept }

  /// Takes no more files: puts those that were added in the order of the list.
  mutating func close() { added.sort { $0.path < $1.path } }

  /// Files of the site before that no longer belong, in the order of their paths.
  var obsolete: [String] {
    fates.indices.filter { fates[$0] == .unknown }.map { previous.path(of: previous.entries[$0]) }
  }

  /// New files.
  var newPaths: [String] { added.map(\.path) }

  /// The list stays as it is.
  var changesNothing: Bool {
    previous.hasSums && added.isEmpty && !fates.contains(.unknown)
      && remade.allSatisfy { place, summary in
        let entry = previous.entries[place]
        return entry.size == summary.size && previous.sum(of: entry) == summary.sum
      }
  }

  /// The list of the files of the new site, once it is closed.
  var manifest: [StoredBytes] { merged { fates[$0] } }

  /// That of the files of both, for the time in between.
  var union: [StoredBytes] { merged { fates[$0] == .remade ? .remade : .kept } }

  /// Files that stay and follow one another are taken over together: of a large site, hardly one is looked at for itself.
  ///
  /// - Parameter fate: of a file of the site before.
  private func merged(fate: (Int) -> Fate) -> [StoredBytes] {
    var text = previous.text(newLines: added.count)
    var rest = added[...]
    var place = previous.entries.startIndex
    previous.withPaths(of: previous.entries[...]) { paths in
      func path(_ place: Int) -> String { String(decoding: paths[place], as: UTF8.self) }
      while true {
        let end =
          rest.first.map { next in (place..<paths.endIndex).partitioningIndex { next.path < path($0) } }
          ?? paths.endIndex
        while place < end {
          let start = place
          place += 1
          switch fate(start) {
          case .unknown: break
          case .remade: text.append((path(start), remade[start] ?? .unknown))
          case .kept:
            while place < end, fate(place) == .kept { place += 1 }
            if let lines = previous.lines(of: start..<place) {
              text.append(lines: lines)
            } else {
              // A list without sums names what is about to go: nobody asks for the sum of that.
              for place in start..<place { text.append((path(place), .unknown)) }
            }
          }
        }
        guard let next = rest.popFirst() else { break }
        text.append(next)
      }
    }
    return text.finish()
  }
}

extension ManifestText {
  fileprivate mutating func append(_ file: (path: String, summary: FileSummary)) { append(file.path, file.summary) }
}

extension FileSummary {
  /// Of a file that nobody has read.
  fileprivate static let unknown = FileSummary(of: [])
}
