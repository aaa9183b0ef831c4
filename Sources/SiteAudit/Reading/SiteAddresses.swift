import SiteModel

/// Which file of the site an address means.
struct SiteAddresses: Sendable {
  private let files: [BuiltFile]
  /// The places of the files by their paths' fingerprints.
  private let places: FingerprintTable
  /// The address at which the site will be served, with a final `/`; empty if it does not say.
  private let base: String
  /// Its path: `/jczwgk/`.
  private let basePath: String

  init(of site: BuiltSite, base: String?) {
    files = site.files
    var places = FingerprintTable(minimumCapacity: site.files.count)
    for (index, file) in site.files.enumerated() { places.updateIndex(index, of: Fingerprint(of: file.path)) }
    self.places = places
    var base = base ?? ""
    if base.hasSuffix("/index.html") { base.removeLast("index.html".utf8.count) }
    self.base = base.hasSuffix("/") ? base : ""
    let afterScheme = base.firstRange(of: "://").map { base[$0.upperBound...] } ?? ""
    basePath = afterScheme.firstIndex(of: "/").map { String(afterScheme[$0...]) } ?? "/"
  }

  enum Target {
    /// Of another site, or no address of a file.
    case elsewhere
    case file(Int)
    /// The path at which nothing is.
    case nothing(String)
  }

  /// The page's own folder, with a final `/`; empty at the root.
  func folder(ofFile index: Int) -> Substring {
    let path = files[index].path
    return path.lastIndex(of: "/").map { path[...$0] } ?? ""
  }

  /// - Parameters:
  ///   - address: without its fragment.
  ///   - folder: of the page that has it.
  func target(_ address: String, from folder: Substring) -> Target {
    var path = Substring(address)
    if let query = path.firstIndex(of: "?") { path = path[..<query] }
    var start = folder
    if !base.isEmpty, path.hasPrefix(base) {
      (path, start) = (path.dropFirst(base.count), "")
    } else if path.hasPrefix("//") || hasScheme(path) {
      return .elsewhere
    } else if path.hasPrefix(basePath) {
      (path, start) = (path.dropFirst(basePath.count), "")
    } else if path.hasPrefix("/") {
      // Another part of the host, of which nothing is known.
      return basePath == "/" ? .nothing(String(path)) : .elsewhere
    }
    guard let whole = joined(start, percentDecoded(path)) else { return .nothing(String(path)) }
    if let place = places[Fingerprint(of: whole)] { return .file(place) }
    let index = whole.isEmpty || whole.hasSuffix("/") ? whole + "index.html" : whole + "/index.html"
    return places[Fingerprint(of: index)].map { .file($0) } ?? .nothing(whole)
  }

  private func hasScheme(_ address: Substring) -> Bool {
    guard let end = address.firstIndex(where: { ":/.#".contains($0) }) else { return false }
    return address[end] == ":"
  }

  /// - Returns: `nil` if the path leads out of the site.
  private func joined(_ folder: Substring, _ path: String) -> String? {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    let isFolder = path.isEmpty || path.hasSuffix("/") || path.hasSuffix("/.") || path.hasSuffix("..") || path == "."
    let whole = parts.joined(separator: "/")
    return isFolder && !whole.isEmpty ? whole + "/" : whole
  }
}

/// A path without its escapes; as it is if they do not make a text.
func percentDecoded(_ path: some StringProtocol) -> String {
  guard path.utf8.contains(UInt8(ascii: "%")) else { return String(path) }
  var bytes: [UInt8] = []
  var rest = Array(path.utf8)[...]
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let decoded = UInt8(digits, radix: 16) {
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? String(path)
}
