import SiteDocuments

/// A cell's text without what Word, web pages and fonts left in it.
struct CleanText: Hashable {
  var text: String
  /// Marks were taken out or replaced: a repair. White space alone is none.
  var change: Change?

  enum Change: Hashable {
    case residue
    case boxes
  }

  init(_ raw: String) {
    var text = raw
    var change: Change?
    if raw.utf8.contains(where: { $0 == UInt8(ascii: "<") }) {
      let replaced = withoutTags(text)
      if replaced.text != text { change = replaced.hasBoxes ? .boxes : .residue }
      text = replaced.text
    }
    if text.utf8.contains(UInt8(ascii: "&")) {
      let decoded = decodingEntities(text)
      if decoded != text { change = change ?? .residue }
      text = decoded
    }
    if text.utf8.count > 60_000 {
      // No cell that a person wrote; the search would take longer than the rest.
    } else if text.containsAny(["[", "MERGEFORMAT", "_GoBack", "HYPERLINK", "PAGEREF", "EMBED", "mso-"]) {
      let stripped = withoutFieldCodes(text)
      if stripped != text { change = change ?? .residue }
      text = stripped
    }
    self.text = tidied(text)
    self.change = change
  }
}

/// Lines without blanks at their ends, blank lines left out, runs of blanks as one.
private func tidied(_ text: String) -> String {
  var lines: [String] = []
  var line = String.UnicodeScalarView()
  var isGap = false
  func close() {
    if !line.isEmpty { lines.append(String(line)) }
    line = String.UnicodeScalarView()
    isGap = false
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: close()
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: isGap = !line.isEmpty
    case _ where CharacterTally.isWhiteSpace(scalar): continue
    default:
      if isGap { line.append(" ") }
      isGap = false
      line.append(scalar)
    }
  }
  close()
  return lines.joined(separator: "\n")
}

/// Text that has tags in it: a checkbox becomes its box, `<br>` a line break, other tags nothing.
private func withoutTags(_ text: String) -> (text: String, hasBoxes: Bool) {
  let bytes = Array(text.utf8)
  var kept: [UInt8] = []
  var hasBoxes = false
  var index = 0
  // The next `>`, looked for once.
  var close = -1
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "<"), close < index {
      close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    }
    guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, startsTag(bytes[index + 1]), close < bytes.count,
      close - index < 2000,
      let tag = Tag(String(decoding: bytes[index + 1..<close], as: UTF8.self)[...])
    else {
      kept.append(bytes[index])
      index += 1
      continue
    }
    switch tag {
    case .box(let isTicked):
      kept += (isTicked ? "☑" : "☐").utf8
      hasBoxes = true
    case .lineBreak: kept.append(UInt8(ascii: "\n"))
    case .other: break
    }
    index = close + 1
  }
  return (String(decoding: kept, as: UTF8.self), hasBoxes)
}

/// A letter, `/` or `!`: in `<20日` no tag begins.
private func startsTag(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
}

private enum Tag {
  case box(isTicked: Bool)
  case lineBreak
  case other

  /// `nil` if what stands between the signs is no tag of HTML.
  init?(_ inside: Substring) {
    let words = inside.split { " \t\n/".contains($0) }.map { $0.lowercased() }
    guard let name = words.first, inside.utf8.count < 2000 else { return nil }
    switch name {
    case "input":
      self = .box(isTicked: words.contains { $0 == "checked" || $0.hasPrefix("checked=") })
    case "br", "p", "div", "li", "tr": self = .lineBreak
    case "span", "font", "b", "strong", "i", "em", "u", "a", "td", "th", "table", "tbody", "label", "sub", "sup", "ul",
      "ol", "o:p",
      "st1:chsdate", "!--", "img", "center", "html", "body":
      self = .other
    default: return nil
    }
  }
}

private func decodingEntities(_ text: String) -> String {
  var decoded = ""
  var rest = text[...]
  while let sign = rest.firstIndex(of: "&") {
    decoded += rest[..<sign]
    rest = rest[sign...]
    if let end = rest.prefix(12).firstIndex(of: ";"), let character = entity(rest[rest.index(after: sign)..<end]) {
      decoded += character
      rest = rest[rest.index(after: end)...]
    } else {
      decoded.append("&")
      rest = rest.dropFirst()
    }
  }
  return decoded + rest
}

private func entity(_ name: Substring) -> String? {
  let named = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    "middot": "·", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…",
    "zwnj": "", "zwj": "", "shy": "", "times": "×", "radic": "√",
  ]
  if let character = named[name.lowercased()] { return character }
  guard name.first == "#" else { return nil }
  let digits = name.dropFirst()
  let code = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
}

/// `[bookmark: _GoBack]`, `\* MERGEFORMAT`, `HYPERLINK "…"`, `[if !supportLists]`, `PAGEREF _Toc123 \h`.
private func withoutFieldCodes(_ text: String) -> String {
  var kept = text
  for opening in ["[bookmark:", "[Bookmark:", "[if ", "[endif", "<![if", "<![endif"] {
    while let start = kept.firstRange(of: opening), let end = kept[start.upperBound...].prefix(120).firstIndex(of: "]")
    {
      kept.removeSubrange(start.lowerBound...end)
    }
  }
  for opening in ["HYPERLINK \"", "HYPERLINK \\l \""] {
    while let start = kept.firstRange(of: opening), let end = kept[start.upperBound...].firstIndex(of: "\"") {
      kept.removeSubrange(start.lowerBound...end)
    }
  }
  for opening in ["PAGEREF _", "REF _", "EMBED "] {
    while let start = kept.firstRange(of: opening) {
      let name = kept[start.upperBound...].prefix { ("!"..."~").contains($0) }
      kept.removeSubrange(start.lowerBound..<name.endIndex)
    }
  }
  for words in ["\\* MERGEFORMAT", "\\*MERGEFORMAT", "MERGEFORMAT", "_GoBack", "mso-element:comment"] {
    kept = kept.replacing(words, with: "")
  }
  return kept
}
