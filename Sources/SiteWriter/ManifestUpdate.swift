import SiteModel

/// The files of a site in the making, held against those of the site before. Its cost does not grow with the files that
/// stay, but for one look at each.
struct ManifestUpdate: Sendable {
  let previous: Manifest
  /// The places of the files of the site before, by the fingerprints of their paths.
  private let places: FingerprintTable
  /// For each file of the site before its new size; -1 until it is known to stay.
  private var sizes: [Int]
  private var added: [(path: String, size: Int)] = []

  init(of manifest: Manifest) {
    previous = manifest
    sizes = Array(repeating: -1, count: manifest.entries.count)
    var places = FingerprintTable(minimumCapacity: manifest.entries.count)
    manifest.withPaths(of: manifest.entries[...]) { paths in
      for (place, path) in paths.enumerated() { places.updateIndex(place, of: Fingerprint(ofText: path)) }
    }
    self.places = places
  }

  /// Where a file stands in the list of the site before.
  ///
  /// - Parameter path: the fingerprint of its path.
  func place(of path: Fingerprint) -> Int? { places[path] }

  mutating func add(_ path: String, size: Int) {
    if let place = place(of: Fingerprint(of: path)) { keep(place, size: size) } else { added.append((path, size)) }
  }

  mutating func keep(_ place: Int, size: Int) { sizes[place] = size }

  /// Files of the site before that no longer belong, in the order of their paths.
  var obsolete: [String] {
    sizes.indices.filter { sizes[$0] < 0 }.map { previous.path(of: previous.entries[$0]) }
  }

  /// New files, in no order.
  var newPaths: [String] { added.map(\.path) }

  /// The list stays as it is.
  var changesNothing: Bool { added.isEmpty && zip(sizes, previous.entries).allSatisfy { $0 == $1.size } }

  /// The files of the new site.
  var manifest: Manifest { merged { sizes[$0] } }

  /// The files of both, for the time in between.
  var union: Manifest { merged { previous.entries[$0].size } }

  /// - Parameter size: of a file of the site before; none if it is left out.
  private func merged(size: (Int) -> Int) -> Manifest {
    var merged = Manifest(capacity: previous.size + added.count * 96)
    var rest = added.sorted { $0.path < $1.path }[...]
    previous.withPaths(of: previous.entries[...]) { paths in
      for (place, path) in paths.enumerated() where size(place) >= 0 {
        if !rest.isEmpty {
          let path = String(decoding: path, as: UTF8.self)
          while let next = rest.first, next.path < path { merged.append(rest.removeFirst()) }
        }
        merged.append(path, size: size(place))
      }
    }
    for file in rest { merged.append(file) }
    return merged
  }
}

extension Manifest {
  fileprivate mutating func append(_ file: (path: String, size: Int)) { append(file.path.utf8, size: file.size) }
}
