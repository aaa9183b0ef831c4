import SiteDiagnostics
import SiteModel

/// Says what a link in a text means, as seen from the text's folder.
struct LinkResolver {
  /// The folder of the file in which the link stands: `content/xishan/kaiyuan/postings`.
  let folder: String
  let root: String
  let site: Site

  enum Target {
    /// Not ours to resolve: a full URL, an anchor of the page itself, a page of the portal by its address.
    case elsewhere
    case page(url: String)
    case file(Attachment, fragment: String)
    case nothing(help: String?)
  }

  /// - Parameter lookup: is told the path in the content at which the resolver looks.
  func resolve(_ destination: String, lookup: (String) -> Void) -> Target {
    guard let first = destination.first, first != "#", first != "?", !hasScheme(destination),
      !destination.hasPrefix("//")
    else { return .elsewhere }
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let fragment = String(destination[end...])
    let path = percentDecoded(destination[..<end])
    if path.hasPrefix("/") { return .page(url: root + path.dropFirst() + fragment) }
    guard let whole = joined(path) else { return .nothing(help: "a link cannot lead out of the content") }
    lookup(whole)
    if whole.hasSuffix(".md") {
      guard let posting = site.posting(at: whole) else { return .nothing(help: suggestion(for: whole)) }
      return .page(url: root + site.url(ofPosting: posting) + fragment)
    }
    if let file = site.files[whole] { return .file(file, fragment: fragment) }
    // Pages stand where their sources stand, so a relative address of a page is right as it is.
    if path.hasSuffix("/") || path.hasSuffix(".html") || path == "." || path == ".." { return .elsewhere }
    return .nothing(help: suggestion(for: whole))
  }

  private func suggestion(for path: String) -> String? {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let neighbours = site.postingPaths.filter { $0.hasPrefix(folder) } + site.files.keys.filter { $0.hasPrefix(folder) }
    return nearestName(to: path, among: neighbours.sorted()).map { "did you mean '\($0.dropFirst(folder.count))'?" }
  }

  /// The path from the portal's folder, `..` taken out; `nil` if it leads above `content/`.
  private func joined(_ path: String) -> String? {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private func hasScheme(_ destination: String) -> Bool {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = destination.utf8[..<colon]
    return !scheme.isEmpty
      && scheme.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x2B && $0 <= 0x39 }
  }
}

/// `%E4%BD%8E.csv` → `低.csv`; a text that is not so encoded stays as it is.
private func percentDecoded(_ text: Substring) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
