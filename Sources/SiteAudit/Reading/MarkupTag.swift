import SiteDiagnostics

/// A tag of a page, with the attributes in which somebody is interested.
struct MarkupTag {
  /// `nil` for elements that have nothing of interest but their attributes.
  var name: Name?
  var isEnd: Bool
  /// Where its `<` stands.
  var start: Int
  let bytes: UnsafeRawBufferPointer
  var attributes: [Attribute]

  enum Name: String, CaseIterable {
    case a, area, link, meta, title, script, style, img, iframe, form, source, track, video, audio, embed, input, object
    case footer, svg
  }

  struct Attribute {
    var name: Name
    var value: Range<Int>

    enum Name: String, CaseIterable {
      case id, href, src, action, poster, data, rel, name, content
    }
  }

  func value(of name: Attribute.Name) -> Range<Int>? { attributes.first { $0.name == name }?.value }

  /// The value as text, what was escaped in it plain.
  func text(of name: Attribute.Name) -> String? { value(of: name).map { plainText(bytes[$0]) } }

  /// The address to which it leads, and whether the page shows what is there rather than leading to it.
  var address: (value: Range<Int>, isShown: Bool)? {
    switch name {
    case .a, .area: value(of: .href).map { ($0, false) }
    case .form: value(of: .action).map { ($0, false) }
    case .link: text(of: .rel) == "canonical" ? nil : value(of: .href).map { ($0, !isAlternate) }
    case .script, .img, .iframe, .source, .track, .audio, .embed, .input: value(of: .src).map { ($0, true) }
    case .video: (value(of: .src) ?? value(of: .poster)).map { ($0, true) }
    case .object: value(of: .data).map { ($0, true) }
    case .meta, .title, .style, .footer, .svg, nil: nil
    }
  }

  /// A link element that the browser does not follow by itself: a feed, another language.
  private var isAlternate: Bool { text(of: .rel).map { !["stylesheet", "icon", "preload"].contains($0) } ?? true }
}

extension MarkupTag.Name {
  init?(_ bytes: Slice<UnsafeRawBufferPointer>) {
    guard let word = word(of: bytes), let name = Self.byWord[word] else { return nil }
    self = name
  }

  private static let byWord = Dictionary(uniqueKeysWithValues: allCases.map { (word(of: $0.rawValue), $0) })
}

extension MarkupTag.Attribute.Name {
  init?(_ bytes: Slice<UnsafeRawBufferPointer>) {
    guard let word = word(of: bytes), let name = Self.byWord[word] else { return nil }
    self = name
  }

  private static let byWord = Dictionary(uniqueKeysWithValues: allCases.map { (word(of: $0.rawValue), $0) })
}

/// A name of up to seven letters, capital or not, as a number: there are millions of them to compare.
private func word(of name: some Collection<UInt8>) -> UInt64? {
  guard name.count < 8 else { return nil }
  return name.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
}

private func word(of name: String) -> UInt64 { word(of: name.utf8) ?? 0 }

/// A text of a page without its escapes: those that a generator writes, and numbers.
func plainText(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var plain = ""
  var rest = text[...]
  while let mark = rest.firstIndex(of: "&") {
    plain += rest[..<mark]
    rest = rest[mark...]
    guard let end = rest.prefix(12).firstIndex(of: ";"), let sign = sign(rest[rest.index(after: mark)..<end]) else {
      plain.append(rest.removeFirst())
      continue
    }
    plain.append(sign)
    rest = rest[rest.index(after: end)...]
  }
  return plain + rest
}

private func sign(_ name: Substring) -> Character? {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  case "nbsp": return "\u{A0}"
  default:
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(UnicodeScalar.init).map(Character.init)
  }
}
