/// The files of a site in the making, held against those of the site before. Its cost does not grow with the files that
/// stay, but for one look at each.
struct ManifestUpdate: Sendable {
  /// Sorted by path.
  private let previous: [Manifest.Entry]
  private let places: [String: Int]
  /// For each file of the site before its new size; `nil` until it is known to stay.
  private var sizes: [Int?]
  private var added: [Manifest.Entry] = []

  init(of manifest: Manifest) {
    let entries = manifest.entries
    previous = entries
    places = Dictionary(entries.indices.map { (entries[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    sizes = Array(repeating: nil, count: entries.count)
  }

  mutating func add(_ path: String, size: Int) {
    if let place = places[path] { sizes[place] = size } else { added.append(.init(path: path, size: size)) }
  }

  /// The files of the site before.
  var previousPaths: [String] { previous.map(\.path) }

  /// Files of the site before that no longer belong, sorted.
  var obsolete: [String] { previous.indices.filter { sizes[$0] == nil }.map { previous[$0].path } }

  /// New files, in no order.
  var newPaths: [String] { added.map(\.path) }

  /// The files of the new site.
  var manifest: Manifest {
    Manifest(
      entries: merged(
        previous.indices.compactMap { place in
          sizes[place].map { .init(path: previous[place].path, size: $0) }
        }))
  }

  /// The files of both, for the time in between.
  var union: Manifest { Manifest(entries: merged(previous)) }

  private func merged(_ others: [Manifest.Entry]) -> [Manifest.Entry] {
    var merged: [Manifest.Entry] = []
    merged.reserveCapacity(others.count + added.count)
    var rest = others[...]
    for entry in added.sorted(by: { $0.path < $1.path }) {
      while let next = rest.first, next.path < entry.path { merged.append(rest.removeFirst()) }
      merged.append(entry)
    }
    return merged + rest
  }
}
