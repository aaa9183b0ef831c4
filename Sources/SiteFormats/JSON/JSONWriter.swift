/// Writes JSON straight into bytes, members in the order in which they are given.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.member("title", "低保公示")
///       json.key("years")
///       json.array { json in json.number(2026) }
///     }
///     json.bytes  // {"title":"低保公示","years":[2026]}
///
/// No tree is built: the search index of a large portal is written page by page.
package struct JSONWriter: Sendable {
  package enum Layout: Sendable {
    case compact
    /// One member or element a line, indented by two spaces, with a line feed at the end of the document.
    case lines
  }

  package private(set) var bytes: [UInt8] = []

  private let layout: Layout
  private let isForMarkup: Bool
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// - Parameter isForMarkup: whether the text may stand inside of an HTML page: `<` and the two line separators of
  ///   Unicode are escaped, so that no text ends the element or the line around it.
  package init(_ layout: Layout = .compact, isForMarkup: Bool = false) {
    self.layout = layout
    self.isForMarkup = isForMarkup
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), members, UInt8(ascii: "}"))
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "["), elements, UInt8(ascii: "]"))
  }

  /// Begins a member; its value comes next.
  package mutating func key(_ name: String) {
    beginValue()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .lines { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  package mutating func string(_ text: String) {
    beginValue()
    appendQuoted(text)
  }

  package mutating func number(_ number: Int) {
    beginValue()
    bytes += String(number).utf8
  }

  /// JSON has no word for infinities and not-a-number: they become null.
  package mutating func number(_ number: Double) {
    beginValue()
    bytes += (number.isFinite ? number.description : "null").utf8
  }

  package mutating func bool(_ isTrue: Bool) {
    beginValue()
    bytes += (isTrue ? "true" : "false").utf8
  }

  package mutating func null() {
    beginValue()
    bytes += "null".utf8
  }
}

extension JSONWriter {
  /// A member with a text; none at all if there is no text.
  package mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  /// A member with a number; none at all if there is no number.
  package mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    self.number(number)
  }

  package mutating func member(_ name: String, _ isTrue: Bool) {
    key(name)
    bool(isTrue)
  }

  package mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { json in
      for text in texts { json.string(text) }
    }
  }
}

extension JSONWriter {
  private mutating func nest(_ opening: UInt8, _ content: (inout JSONWriter) -> Void, _ closing: UInt8) {
    beginValue()
    bytes.append(opening)
    depth += 1
    isFirst = true
    content(&self)
    precondition(!followsKey, "a key has a value")
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(closing)
    isFirst = false
    if depth == 0, layout == .lines { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func beginValue() {
    if followsKey {
      followsKey = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .lines else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var pieceStart = 0
      for index in source.indices {
        guard let (escape, length) = escape(at: index, of: source) else { continue }
        bytes.append(contentsOf: source[pieceStart..<index])
        bytes += escape.utf8
        pieceStart = index + length
      }
      bytes.append(contentsOf: source[pieceStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What stands for the character at an index, and how many bytes it replaces; `nil` if that is the character itself.
  private func escape(at index: Int, of source: UnsafeBufferPointer<UInt8>) -> (text: String, length: Int)? {
    switch source[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case 0..<0x20:
      let digits = String(source[index], radix: 16)
      return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
    case UInt8(ascii: "<") where isForMarkup: return ("\\u003c", 1)
    case 0xE2 where isForMarkup && index + 2 < source.count && source[index + 1] == 0x80:
      // U+2028 and U+2029 end a line of JavaScript.
      return source[index + 2] == 0xA8 ? ("\\u2028", 3) : source[index + 2] == 0xA9 ? ("\\u2029", 3) : nil
    default: return nil
    }
  }
}
