import SiteDiagnostics

/// Goes through a page from tag to tag: no tree, no text but what somebody asks for, so that a large site takes seconds.
///
/// It knows as much of HTML as finding tags and attributes needs: comments, quotes, and that a script's text has no tags.
struct MarkupScanner {
  let bytes: UnsafeRawBufferPointer
  private(set) var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next tag that begins an element or, of those in which somebody is interested, ends one.
  mutating func next() -> MarkupTag? {
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      guard place < bytes.count else { return nil }
      switch bytes[place] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/"):
        place += 1
        let name = readName()
        skip(to: UInt8(ascii: ">"))
        if let name { return MarkupTag(name: name, isEnd: true, start: start, bytes: bytes, attributes: []) }
      case let byte where (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A:
        let name = readName()
        let attributes = readAttributes()
        if name == .script || name == .style { skipText(of: name == .script ? "script" : "style") }
        return MarkupTag(name: name, isEnd: false, start: start, bytes: bytes, attributes: attributes)
      default: break
      }
    }
    place = bytes.count
    return nil
  }

  /// What stands up to the next tag, as text.
  func textHere() -> String {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return plainText(bytes[place..<end])
  }

  private mutating func readName() -> MarkupTag.Name? {
    let start = place
    while place < bytes.count, !isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">"),
      bytes[place] != UInt8(ascii: "/")
    { place += 1 }
    return MarkupTag.Name(bytes[start..<place])
  }

  private mutating func readAttributes() -> [MarkupTag.Attribute] {
    var attributes: [MarkupTag.Attribute] = []
    while place < bytes.count {
      while place < bytes.count, isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") { place += 1 }
      guard place < bytes.count, bytes[place] != UInt8(ascii: ">") else { break }
      let start = place
      while place < bytes.count, !isSpace(bytes[place]), bytes[place] != UInt8(ascii: "="),
        bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "/") || place == start
      { place += 1 }
      let name = MarkupTag.Attribute.Name(bytes[start..<place])
      while place < bytes.count, isSpace(bytes[place]) { place += 1 }
      let value = place < bytes.count && bytes[place] == UInt8(ascii: "=") ? readValue() : place..<place
      if let name { attributes.append(MarkupTag.Attribute(name: name, value: value)) }
    }
    if place < bytes.count { place += 1 }
    return attributes
  }

  private mutating func readValue() -> Range<Int> {
    place += 1
    while place < bytes.count, isSpace(bytes[place]) { place += 1 }
    guard place < bytes.count else { return place..<place }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = place + 1
      let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
      place = min(end + 1, bytes.count)
      return start..<end
    }
    let start = place
    while place < bytes.count, !isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") { place += 1 }
    return start..<place
  }

  private mutating func skipDeclaration() {
    guard bytes[place...].starts(with: "!--".utf8) else { return skip(to: UInt8(ascii: ">")) }
    place += 3
    while place < bytes.count, !bytes[place...].starts(with: "-->".utf8) { place += 1 }
    place = min(place + 3, bytes.count)
  }

  private mutating func skip(to byte: UInt8) {
    place = min((bytes[place...].firstIndex(of: byte) ?? bytes.count) + 1, bytes.count)
  }

  /// To the tag that ends the element.
  private mutating func skipText(of name: String) {
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start
      if bytes[start...].dropFirst().first == UInt8(ascii: "/"),
        bytes[start...].dropFirst(2).prefix(name.utf8.count).lazy.map({ $0 | 0x20 }).elementsEqual(name.utf8)
      {
        return
      }
      place += 1
    }
    place = bytes.count
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}
