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
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// Begins an object whose members come by and by, until `endObject`.
  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Begins an array whose elements come by and by, until `endArray`.
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

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
    bytes.appendDecimal(number)
  }

  /// JSON has no word for infinities and not-a-number: they become null.
  package mutating func number(_ number: Double) {
    beginValue()
    bytes += (number.isFinite ? number.description : "null").utf8
  }

  package mutating func bool(_ isTrue: Bool) {
    beginValue()
    bytes.append(isTrue ? "true" : "false")
  }

  package mutating func null() {
    beginValue()
    bytes.append("null")
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
  private mutating func open(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    precondition(!followsKey, "a key has a value")
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(bracket)
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
      let signs = isForMarkup ? signsInMarkup : signs
      var pieceStart = 0
      var index = signs.next(in: source, from: 0)
      while index < source.count {
        let length = escapedLength(at: index, of: source)
        if length > 0 {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[pieceStart..<index]))
          appendEscape(of: source[index + length - 1])
          pieceStart = index + length
        }
        index = signs.next(in: source, from: index + max(length, 1))
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[pieceStart...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes at an index an escape stands for: 0xE2 begins U+2028 and U+2029, which end a line of JavaScript, and
  /// other characters that need none.
  private func escapedLength(at index: Int, of source: UnsafeBufferPointer<UInt8>) -> Int {
    guard source[index] == 0xE2 else { return 1 }
    guard index + 2 < source.count, source[index + 1] == 0x80 else { return 0 }
    return source[index + 2] == 0xA8 || source[index + 2] == 0xA9 ? 3 : 0
  }

  /// - Parameter byte: the last of the character's bytes.
  private mutating func appendEscape(of byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append("\\\"")
    case UInt8(ascii: "\\"): bytes.append("\\\\")
    case UInt8(ascii: "\n"): bytes.append("\\n")
    case UInt8(ascii: "\r"): bytes.append("\\r")
    case UInt8(ascii: "\t"): bytes.append("\\t")
    case 0xA8: bytes.append("\\u2028")
    case 0xA9: bytes.append("\\u2029")
    default:
      bytes.append("\\u00")
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 0xF))
    }
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

private let signs = ByteSigns(
  UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "\\"), below: 0x20)
private let signsInMarkup = ByteSigns(
  UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0xE2, below: 0x20)
