import SiteModel

/// Which file of the site an address means. In UTF-8 all through: a large site has millions of addresses.
struct SiteAddresses: Sendable {
  private let files: [BuiltFile]
  /// The places of the files by their paths' fingerprints.
  private let places: FingerprintTable
  /// The address at which the site will be served, with a final `/`; empty if it does not say.
  private let base: [UInt8]
  /// Its path: `/jczwgk/`.
  private let basePath: [UInt8]

  init(of site: BuiltSite, base: String?) {
    files = site.files
    var places = FingerprintTable(minimumCapacity: site.files.count)
    for (index, file) in site.files.enumerated() { places.updateIndex(index, of: Fingerprint(of: file.path)) }
    self.places = places
    var base = base ?? ""
    if base.hasSuffix("/index.html") { base.removeLast("index.html".utf8.count) }
    self.base = base.hasSuffix("/") ? Array(base.utf8) : []
    let afterScheme = base.firstRange(of: "://").map { base[$0.upperBound...] } ?? ""
    basePath = afterScheme.firstIndex(of: "/").map { Array(afterScheme[$0...].utf8) } ?? [slash]
  }

  enum Target: Sendable {
    /// Of another site, or no address of a file.
    case elsewhere
    case file(Int)
    case nothing
  }

  /// The page's own folder, with a final `/`; empty at the root.
  func folder(ofFile index: Int) -> [UInt8] {
    let path = files[index].path.utf8
    return path.lastIndex(of: slash).map { Array(path[...$0]) } ?? []
  }

  /// - Parameters:
  ///   - address: without its fragment.
  ///   - folder: of the page that has it.
  func target(_ address: ArraySlice<UInt8>, from folder: [UInt8]) -> Target {
    var path = address.prefix { $0 != UInt8(ascii: "?") }
    var start = folder
    if !base.isEmpty, path.starts(with: base) {
      (path, start) = (path.dropFirst(base.count), [])
    } else if path.starts(with: [slash, slash]) || hasScheme(path) {
      return .elsewhere
    } else if path.starts(with: basePath) {
      (path, start) = (path.dropFirst(basePath.count), [])
    } else if path.first == slash {
      // Another part of the host, of which nothing is known.
      return .elsewhere
    }
    guard var whole = joined(start, percentDecoded(path)) else { return .nothing }
    if let place = place(of: whole) { return .file(place) }
    if whole.last != slash, !whole.isEmpty { whole.append(slash) }
    return place(of: whole + "index.html".utf8).map { .file($0) } ?? .nothing
  }

  private func place(of path: [UInt8]) -> Int? { path.withUnsafeBytes { places[Fingerprint(ofText: $0)] } }

  private func hasScheme(_ address: ArraySlice<UInt8>) -> Bool {
    address.first { $0 == UInt8(ascii: ":") || $0 == slash || $0 == UInt8(ascii: ".") } == UInt8(ascii: ":")
  }

  /// - Returns: `nil` if the path leads out of the site.
  private func joined(_ folder: [UInt8], _ path: [UInt8]) -> [UInt8]? {
    var whole = folder
    for part in path.split(separator: slash) {
      switch part {
      case [UInt8(ascii: ".")]: break
      case [UInt8(ascii: "."), UInt8(ascii: ".")]:
        guard !whole.isEmpty else { return nil }
        whole.removeLast()
        while let last = whole.last, last != slash { whole.removeLast() }
      default:
        whole += part
        whole.append(slash)
      }
    }
    // What ends without a slash names a file, but for the dots, which name folders.
    let last = path.split(separator: slash, omittingEmptySubsequences: false).last ?? []
    let isFolder = last.isEmpty || last.allSatisfy { $0 == UInt8(ascii: ".") }
    if !isFolder, whole.last == slash { whole.removeLast() }
    return whole
  }
}

private let slash = UInt8(ascii: "/")

/// A path without its escapes.
func percentDecoded(_ path: ArraySlice<UInt8>) -> [UInt8] {
  guard path.contains(UInt8(ascii: "%")) else { return Array(path) }
  var bytes: [UInt8] = []
  var rest = path
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let decoded = UInt8(digits, radix: 16) {
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}
