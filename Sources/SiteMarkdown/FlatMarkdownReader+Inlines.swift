extension FlatMarkdownReader {
  /// Adds what stands in one line of a paragraph or heading.
  ///
  /// - Parameter column: of the first byte of `range`.
  /// - Returns: whether it has the flat form.
  mutating func readInlines(_ range: Range<Int>, line: Int, column: Int) -> Bool {
    guard bytes[range.upperBound - 1] > 0x20 else { return false }
    let place = InlinePlace(line: Int32(line), shift: column - range.lowerBound)
    /// The event that opens an emphasis which is not closed yet.
    var emphasis: Int?
    var start = range.lowerBound
    var index = bytes.firstASCII(from: start, to: range.upperBound)
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "*"):
        var end = index + 1
        while end < range.upperBound, bytes[end] == UInt8(ascii: "*") { end += 1 }
        guard let role = role(ofRun: index..<end, in: range, isOpen: emphasis != nil) else { return false }
        if role != .text {
          addText(start..<index, place)
          guard setEmphasis(role, at: index..<end, place, open: &emphasis) else { return false }
          start = end
        }
        index = end
      case UInt8(ascii: "["):
        addText(start..<index, place)
        guard emphasis == nil, let end = readLink(.link, at: index, in: range, place) else { return false }
        start = end
        index = end
      case UInt8(ascii: "!"):
        guard index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "[") else {
          index += 1
          break
        }
        addText(start..<index, place)
        guard emphasis == nil, let end = readLink(.image, at: index, in: range, place) else { return false }
        start = end
        index = end
      case 0..<0x20, 0x7F, UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "_"),
        UInt8(ascii: "]"), UInt8(ascii: "<"):
        return false
      default: index += 1
      }
      index = bytes.firstASCII(from: index, to: range.upperBound)
    }
    addText(start..<range.upperBound, place)
    return emphasis == nil
  }

  private enum RunRole { case opening, closing, text }

  /// What a run of `*` does by CommonMark's rules, if that is beyond doubt.
  private func role(ofRun run: Range<Int>, in range: Range<Int>, isOpen: Bool) -> RunRole? {
    let before =
      run.lowerBound == range.lowerBound ? .space : FlatNeighbour(decodeScalar(bytes, before: run.lowerBound))
    let after =
      run.upperBound == range.upperBound ? .space : FlatNeighbour(decodeScalar(bytes, at: run.upperBound).scalar)
    guard let before, let after else { return nil }
    let opens = after != .space && (after == .word || before != .word)
    let closes = before != .space && (before == .word || after != .word)
    // A run that could do something else than open or close the one emphasis is not flat.
    if isOpen { return closes ? .closing : opens ? nil : .text }
    return opens ? .opening : .text
  }

  private mutating func setEmphasis(
    _ role: RunRole, at run: Range<Int>, _ place: InlinePlace, open: inout Int?
  ) -> Bool {
    guard run.count <= 2 else { return false }
    let kind: MarkdownEvent.Kind = run.count == 2 ? .strong : .emphasis
    if let opened = open {
      guard events[opened].kind == kind else { return false }
      events[opened].endColumn = place.column(run.upperBound)
      events.append(events[opened].closing)
      open = nil
    } else {
      var event = MarkdownEvent(kind, .open)
      place.put(&event, run)
      open = events.count
      events.append(event)
    }
    return true
  }

  /// `[words](destination)` or `![words](source)`, on one line and without anything in it that has a meaning of its own.
  ///
  /// - Returns: where it ends.
  private mutating func readLink(
    _ kind: MarkdownEvent.Kind, at start: Int, in range: Range<Int>, _ place: InlinePlace
  ) -> Int? {
    let words = start + (kind == .image ? 2 : 1)
    var middle = words
    while true {
      middle = bytes.firstASCII(from: middle, to: range.upperBound)
      guard middle + 2 < range.upperBound else { return nil }
      let byte = bytes[middle]
      if byte == UInt8(ascii: "]") { break }
      guard Self.isPlain(byte) else { return nil }
      middle += 1
    }
    guard bytes[middle + 1] == UInt8(ascii: "(") else { return nil }
    var end = middle + 2
    while end < range.upperBound, bytes[end] != UInt8(ascii: ")") {
      let byte = bytes[end]
      guard byte > 0x20, byte != UInt8(ascii: "("), byte != UInt8(ascii: "<"), byte != UInt8(ascii: "\\"),
        byte != UInt8(ascii: "&"), byte != 0x7F, byte != DelimiterMark.first
      else { return nil }
      end += 1
    }
    guard end < range.upperBound, end > middle + 2 else { return nil }
    var link = MarkdownEvent(kind, .open)
    place.put(&link, start..<(end + 1))
    link.destination = PoolRange(middle + 2, end)
    events.append(link)
    addText(words..<middle, place)
    events.append(link.closing)
    return end + 1
  }

  private mutating func addText(_ range: Range<Int>, _ place: InlinePlace) {
    guard !range.isEmpty else { return }
    var text = MarkdownEvent(.text, .leaf)
    text.text = PoolRange(range.lowerBound, range.upperBound)
    place.put(&text, range)
    events.append(text)
  }

  /// Whether a byte of ASCII is nothing but itself in the words of a link.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "_"),
      UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "<"):
      false
    default: true
    }
  }
}

/// What stands beside a run of delimiters: only characters of which it is beyond doubt.
private enum FlatNeighbour {
  case word, punctuation, space

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20: self = .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x4DB5, 0x4E00...0x9FA5: self = .word
    // ASCII's, `·—‘’“”…、。〃〈》「」『』【】！（），：；？` and the marks.
    case 0x21...0x7E, 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x3001...0x3003, 0x3008...0x3011, 0xFF01,
      0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x1CC0...0x1CC7:
      self = .punctuation
    default: return nil
    }
  }
}

/// Where the inlines of a line stand.
struct InlinePlace {
  let line: Int32
  /// What is added to an offset to make it a column.
  let shift: Int

  func column(_ offset: Int) -> Int32 { Int32(offset + shift) }

  func put(_ event: inout MarkdownEvent, _ range: Range<Int>) {
    (event.startLine, event.startColumn) = (line, column(range.lowerBound))
    (event.endLine, event.endColumn) = (line, column(range.upperBound))
  }
}
