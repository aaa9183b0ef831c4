/// An address inside the site, as a browser resolves it against the page on which it stands.
struct Address: Hashable {
  /// From the portal's root; a folder's is that of its `index.html`.
  var path: String
  /// Decoded; `nil` if there is none.
  var fragment: String?

  /// `nil` if the reference leads out of the site: it has a scheme or a host.
  init?(_ reference: String, on page: String) {
    let scheme = reference.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    if reference.hasPrefix("//") || (!scheme.isEmpty && reference.dropFirst(scheme.count).first == ":") { return nil }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts[0].prefix { $0 != "?" }
    fragment = parts.count > 1 ? Self.decoded(parts[1]) : nil
    if written.isEmpty {
      path = page
      return
    }
    var folders = written.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
    for part in written.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        // An address above the root is one that no file has.
        if folders.popLast() == nil { folders = ["(above the root)"] }
      } else if part != ".", !part.isEmpty {
        folders.append(Self.decoded(part))
      }
    }
    let isFolder = written.hasSuffix("/") || written.hasSuffix("..") || written == "."
    path = (folders + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
