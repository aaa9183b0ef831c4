import SiteDiagnostics
import SiteModel

/// Says what a link in a text means, as seen from the text's folder.
struct LinkResolver {
  /// The folder of the file in which the link stands: `content/xishan/kaiyuan/postings`.
  let folder: String
  let root: String

  enum Target {
    /// Not ours to resolve: a full URL, a page of the portal by its address.
    case elsewhere
    case page(url: String)
    /// A heading of the text itself.
    case heading(anchor: String)
    /// The page of a posting, and a heading in it if `anchor` is not empty.
    case posting(Int, path: String, anchor: String, url: String)
    case file(Attachment, fragment: String)
    case nothing(help: Wording?)
  }

  /// - Parameter lookup: is told the path in the content at which the resolver looks.
  func resolve(_ destination: String, in site: Site, lookup: (String) -> Void) -> Target {
    if destination.utf8.first == UInt8(ascii: "#") { return .heading(anchor: percentDecoded(destination.dropFirst())) }
    guard let first = destination.utf8.first, first != UInt8(ascii: "?"),
      !hasScheme(destination), !destination.utf8.starts(with: "//".utf8)
    else { return .elsewhere }
    let end = destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    let fragment = end.map { destination[$0...] } ?? ""
    let path = percentDecoded(end.map { destination[..<$0] } ?? destination[...])
    if path.utf8.first == UInt8(ascii: "/") { return .page(url: root + path.dropFirst() + fragment) }
    guard let whole = joined(path) else {
      return .nothing(help: Wording("a link cannot lead out of the content", "链接不能指到内容以外"))
    }
    lookup(whole)
    if whole.utf8.suffix(3).elementsEqual(".md".utf8) {
      guard let posting = site.posting(at: whole) else { return .nothing(help: suggestion(for: whole, in: site)) }
      let anchor = fragment.first == "#" ? percentDecoded(fragment.dropFirst()) : ""
      return .posting(posting, path: whole, anchor: anchor, url: root + site.url(ofPosting: posting) + fragment)
    }
    if let file = site.files[whole] { return .file(file, fragment: String(fragment)) }
    // Pages stand where their sources stand, so a relative address of a page is right as it is.
    if path.hasSuffix("/") || path.hasSuffix(".html") || path == "." || path == ".." { return .elsewhere }
    return .nothing(help: suggestion(for: whole, in: site))
  }

  private func suggestion(for path: String, in site: Site) -> Wording? {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let neighbours = site.postingPaths.filter { $0.hasPrefix(folder) } + site.files.keys.filter { $0.hasPrefix(folder) }
    return nearestName(to: path, among: neighbours.sorted()).map { .didYouMean(String($0.dropFirst(folder.count))) }
  }

  /// The path from the portal's folder, `..` taken out; `nil` if it leads above `content/`.
  private func joined(_ path: String) -> String? {
    if isFileName(path) {
      var whole = ""
      whole.reserveCapacity(folder.utf8.count + 1 + path.utf8.count)
      whole += folder
      if !folder.isEmpty { whole += "/" }
      whole += path
      return whole
    }
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

  /// Whether the path names a file beside the text, as most links do.
  private func isFileName(_ path: String) -> Bool {
    !path.utf8.isEmpty && path.utf8.first != UInt8(ascii: ".") && !path.utf8.contains(UInt8(ascii: "/"))
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
