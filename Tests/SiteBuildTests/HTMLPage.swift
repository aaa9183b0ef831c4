/// The tags of a page with their attributes: enough to follow links and to find what a page must have.
struct HTMLPage: Sendable {
  private(set) var tags: [Tag] = []

  struct Tag: Sendable {
    /// Lower case; an end tag begins with `/`.
    var name: String
    var attributes: [String: String] = [:]
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if bytes[index...].starts(with: "!--".utf8) {
        while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
        continue
      }
      guard let end = Self.endOfTag(bytes, from: index) else { return }
      guard let tag = Self.tag(String(decoding: bytes[index..<end], as: UTF8.self)) else { continue }
      tags.append(tag)
      index = end
      guard ["script", "style"].contains(tag.name) else { continue }
      while index < bytes.count, !bytes[index...].starts(with: "</\(tag.name)".utf8) { index += 1 }
    }
  }

  func values(of attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }

  /// The addresses that the page needs or leads to.
  var references: [String] { values(of: "href") + values(of: "src") }

  /// The contents of the page tags by their names.
  var meta: [String: String] {
    var meta: [String: String] = [:]
    for tag in tags where tag.name == "meta" {
      if let name = tag.attributes["name"] { meta[name] = tag.attributes["content"] ?? "" }
    }
    return meta
  }

  /// A `>` inside of quotes ends no tag.
  private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    for index in bytes[start...].indices {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private static func tag(_ text: String) -> Tag? {
    var rest = text[...]
    let name = rest.prefix { !$0.isWhitespace && ($0 != "/" || rest.first == "/") }
    guard let first = name.first(where: { $0 != "/" }), first.isLetter else { return nil }
    var tag = Tag(name: name.lowercased())
    rest = rest.dropFirst(name.count)
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let key = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      if key.isEmpty { return tag }
      rest = rest.dropFirst(key.count).drop(while: \.isWhitespace)
      guard rest.first == "=" else {
        tag.attributes[key.lowercased()] = ""
        continue
      }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
      }
      tag.attributes[key.lowercased()] = unescaped(String(value))
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
