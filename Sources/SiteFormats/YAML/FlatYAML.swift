import SiteDiagnostics
import SiteValues

/// Reads the YAML that front matter nearly always is: `key: value` lines, lists of plain texts below a key or in
/// brackets, comments on lines of their own.
///
/// A portal has 100,000 front matters. Yams, which composes nodes of classes and resolves the tags of keys by regular
/// expressions, takes 53 µs for one of ten keys; this takes 3 µs (Swift 6.3, release, x86-64). Whatever is not of the
/// subset beyond doubt, faults included, is left to Yams, so that nothing is ever reported here; a property test holds
/// the two equal, places included.
///
/// - Returns: `nil` if the text is not of the subset.
func parseFlatYAML(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Value? {
  var parsing = FlatYAMLParsing(bytes: text, firstLine: firstLine)
  return parsing.parse()
}

/// Line breaks, what YAML forbids, and the first bytes of characters that may be either.
private let unusualSigns = ByteSigns(0x7F, 0xC2, 0xE2, 0xEF, below: 0x20)

private struct FlatYAMLParsing {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The current line, without its line break.
  private var line: Int
  private var lineStart = 0
  private var lineEnd = 0
  private var nextLineStart = 0

  private var entries: [Value.Entry] = []
  /// A key whose value, if it has one, is the list on the lines below.
  private var openKey: (name: String, range: SourceRange)?
  private var items: [Value] = []
  private var itemsStart = SourcePosition(line: 1, column: 1)

  init(bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    line = firstLine - 1
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { nextLineStart = 3 }
  }

  mutating func parse() -> Value? {
    entries.reserveCapacity(12)
    while nextLineStart < bytes.count {
      guard advanceLine() else { return nil }
      let textStart = endOfBlanks(from: lineStart)
      if textStart == lineEnd || bytes[lineStart] == UInt8(ascii: "#") { continue }
      if bytes[textStart] == UInt8(ascii: "-") {
        guard readItem(at: textStart) else { return nil }
      } else {
        guard textStart == lineStart, readEntry() else { return nil }
      }
    }
    closeKey()
    // With many keys the search for repeated ones would be slow; front matter has a dozen.
    guard let first = entries.first, let last = entries.last, entries.count <= 40, !hasRepeatedKey else { return nil }
    return Value(.mapping(entries), at: SourceRange(first.keyRange.start, last.value.range.end))
  }

  /// Finds the next line's end; `false` if the line has a character that YAML forbids or that breaks lines for libyaml.
  private mutating func advanceLine() -> Bool {
    line += 1
    lineStart = nextLineStart
    var index = unusualSigns.next(in: bytes, from: lineStart)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        lineEnd = index
        nextLineStart = index + 1
        return true
      case UInt8(ascii: "\r"):
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") else { return false }
        lineEnd = index
        nextLineStart = index + 2
        return true
      case 0xC2, 0xE2, 0xEF:
        if isUnusual(at: index) { return false }
        index = unusualSigns.next(in: bytes, from: index + 1)
      default: return false
      }
    }
    lineEnd = index
    nextLineStart = index
    return true
  }

  /// U+0080…009F, U+2028, U+2029, U+FEFF, U+FFFE and U+FFFF.
  private func isUnusual(at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return true }
    if bytes[index] == 0xC2 { return bytes[index + 1] < 0xA0 }
    guard index + 2 < bytes.count else { return true }
    let rest = (bytes[index + 1], bytes[index + 2])
    if bytes[index] == 0xE2 { return rest == (0x80, 0xA8) || rest == (0x80, 0xA9) }
    return rest == (0xBB, 0xBF) || rest == (0xBF, 0xBE) || rest == (0xBF, 0xBF)
  }

  /// `key: value`, `key: [one, another]` or `key:` at the beginning of the line.
  private mutating func readEntry() -> Bool {
    closeKey()
    var colon = lineStart
    while colon < lineEnd, isLetterOfKey(bytes[colon]) { colon += 1 }
    // libyaml takes no key of more than 1,024 characters.
    guard colon > lineStart, colon - lineStart < 1000, colon < lineEnd, bytes[colon] == UInt8(ascii: ":") else {
      return false
    }
    let name = text(lineStart, colon)
    let nameRange = range(lineStart, colon)
    let valueStart = endOfBlanks(from: colon + 1)
    guard valueStart < lineEnd else {
      openKey = (name, nameRange)
      return true
    }
    guard valueStart > colon + 1 else { return false }
    let read = bytes[valueStart] == UInt8(ascii: "[") ? flowList(from: valueStart) : scalar(from: valueStart)
    guard let value = read else { return false }
    entries.append(Value.Entry(key: name, keyRange: nameRange, value: value))
    return true
  }

  /// `- value` below a key.
  private mutating func readItem(at dash: Int) -> Bool {
    guard openKey != nil else { return false }
    let valueStart = endOfBlanks(from: dash + 1)
    guard valueStart > dash + 1, valueStart < lineEnd else { return false }
    if items.isEmpty { itemsStart = position(dash) }
    guard position(dash).column == itemsStart.column, let value = scalar(from: valueStart) else { return false }
    items.append(value)
    return true
  }

  private mutating func closeKey() {
    guard let key = openKey else { return }
    let value: Value
    if let last = items.last {
      value = Value(.sequence(items), at: SourceRange(itemsStart, last.range.end))
    } else {
      let end = SourcePosition(line: key.range.end.line, column: key.range.end.column + 1)
      value = Value(.null, at: SourceRange(at: end))
    }
    entries.append(Value.Entry(key: key.name, keyRange: key.range, value: value))
    openKey = nil
    items.removeAll(keepingCapacity: true)
  }

  private var hasRepeatedKey: Bool {
    for index in entries.indices {
      let length = entries[index].key.utf8.count
      for earlier in 0..<index where entries[earlier].key.utf8.count == length {
        if entries[earlier].isNamed(entries[index].key) { return true }
      }
    }
    return false
  }
}

extension FlatYAMLParsing {
  /// A scalar that fills the line from an index on, but for a comment.
  private func scalar(from start: Int) -> Value? {
    var end = startOfBlanks(before: lineEnd)
    let first = bytes[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard end - start >= 2, bytes[end - 1] == first else { return nil }
      for index in (start + 1)..<(end - 1) where bytes[index] == first || bytes[index] == UInt8(ascii: "\\") {
        return nil
      }
      return Value(.scalar(text(start + 1, end - 1), isQuoted: true), at: range(start, end))
    }
    guard !isIndicator(first) else { return nil }
    for index in start..<end where bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "#") {
      // A number sign after a blank begins a comment, a colon before a blank makes a key.
      if bytes[index] == UInt8(ascii: "#"), bytes[index - 1] == UInt8(ascii: " ") {
        end = startOfBlanks(before: index)
        break
      }
      if bytes[index] == UInt8(ascii: ":"), index + 1 == end || bytes[index + 1] == UInt8(ascii: " ") { return nil }
    }
    return Value(.plain(text(start, end)), at: range(start, end))
  }

  /// `[one, another]` that fills the line from an index on.
  private func flowList(from start: Int) -> Value? {
    let end = startOfBlanks(before: lineEnd)
    guard end - start >= 2, bytes[end - 1] == UInt8(ascii: "]") else { return nil }
    var items: [Value] = []
    var index = endOfBlanks(from: start + 1)
    if index == end - 1 { return Value(.sequence([]), at: range(start, end)) }
    while true {
      let itemStart = index
      guard !isIndicator(bytes[itemStart]) else { return nil }
      while index < end - 1, bytes[index] != UInt8(ascii: ",") {
        if isSignInFlow(bytes[index]) { return nil }
        index += 1
      }
      let itemEnd = startOfBlanks(before: index)
      guard itemEnd > itemStart else { return nil }
      items.append(Value(.plain(text(itemStart, itemEnd)), at: range(itemStart, itemEnd)))
      if index == end - 1 { return Value(.sequence(items), at: range(start, end)) }
      index = endOfBlanks(from: index + 1)
    }
  }

  private func isLetterOfKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// Signs with which no plain scalar begins, or only under conditions.
  private func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"), UInt8(ascii: "="), UInt8(ascii: "~"):
      true
    default: isSignInFlow(byte)
    }
  }

  /// Signs that may mean something inside of brackets.
  private func isSignInFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private func endOfBlanks(from start: Int) -> Int {
    var index = start
    while index < lineEnd, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  private func startOfBlanks(before end: Int) -> Int {
    var index = end
    while index > lineStart, bytes[index - 1] == UInt8(ascii: " ") { index -= 1 }
    return index
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  private func position(_ index: Int) -> SourcePosition { SourcePosition(line: line, column: index - lineStart + 1) }

  private func range(_ start: Int, _ end: Int) -> SourceRange { SourceRange(position(start), position(end)) }
}
