/// Reads the form of Markdown that nearly every posting has, and reads it as libcmark does: `nil` for any other.
///
/// Headings, paragraphs (tables among them), quotes of one paragraph and lists of one line an item stand one after the
/// other, with blank lines between; in them are texts, `*emphasis*`, `**strong**`, `[links](to)` and `![images](of)`.
/// Nothing is nested, escaped or indented. Whatever could be read in two ways is left to libcmark, which takes seven
/// times as long; a property test holds the two to the same events.
///
/// - Returns: a walk whose texts are ranges of the source.
func readFlatMarkdown(_ source: MarkedText) -> [MarkdownEvent]? {
  // libcmark passes over a byte order mark at the beginning.
  guard !source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
  return source.bytes.withUnsafeBufferPointer { bytes in
    var reader = FlatMarkdownReader(bytes: bytes, source: source)
    return reader.read() ? reader.events : nil
  }
}

/// Reads block after block. What may stand in a line is in `FlatMarkdownReader+Inlines.swift`.
struct FlatMarkdownReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let source: MarkedText
  var events: [MarkdownEvent] = []
  /// The line that is read next.
  private var number = 1

  init(bytes: UnsafeBufferPointer<UInt8>, source: MarkedText) {
    self.bytes = bytes
    self.source = source
    events.reserveCapacity(bytes.count / 16 + 32)
  }

  /// - Returns: whether the text has the flat form.
  mutating func read() -> Bool {
    while number <= source.lineCount {
      let line = source.line(number)
      let first = line.isEmpty ? 0x0A : bytes[line.lowerBound]
      let isRead =
        switch first {
        case 0x0A: skipLine()
        case UInt8(ascii: "#"): readHeading(line)
        case UInt8(ascii: ">"): readQuote()
        case UInt8(ascii: "-"): readList()
        case UInt8(ascii: "0")...UInt8(ascii: "9") where itemMarker(of: line) != nil: readList()
        default: readParagraph()
        }
      guard isRead else { return false }
    }
    return true
  }

  private mutating func skipLine() -> Bool {
    number += 1
    return true
  }

  private mutating func readHeading(_ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
    let level = start - line.lowerBound
    guard level <= 6, start < line.upperBound, bytes[start] == 0x20 else { return false }
    while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
    guard start < line.upperBound, bytes[line.upperBound - 1] != UInt8(ascii: "#") else { return false }
    var heading = block(.heading, from: number, column: 1, to: number)
    heading.number = Int32(level)
    events.append(heading)
    guard readInlines(start..<line.upperBound, line: number, column: start - line.lowerBound + 1) else { return false }
    events.append(heading.closing)
    number += 1
    return true
  }

  private mutating func readParagraph() -> Bool {
    let first = number
    guard let last = lastLine(ofParagraphFrom: first, startingAt: 0) else { return false }
    number = last + 1
    return addParagraph(first...last, startingAt: 0, isTight: false)
  }

  /// A quote of one paragraph, every line of which begins with `> `.
  private mutating func readQuote() -> Bool {
    let first = number
    guard let last = lastLine(ofParagraphFrom: first, startingAt: 2) else { return false }
    number = last + 1
    let quote = block(.quote, from: first, column: 1, to: last)
    events.append(quote)
    guard addParagraph(first...last, startingAt: 2, isTight: false) else { return false }
    events.append(quote.closing)
    return true
  }

  /// A list of items of one line, all with a hyphen or all with a number before them.
  private mutating func readList() -> Bool {
    let first = number
    guard let start = itemMarker(of: source.line(first))?.number else { return false }
    while number <= source.lineCount, !source.line(number).isEmpty { number += 1 }
    let last = number - 1
    // Blank lines behind belong to the list and its last item. Another item behind them would make the list loose.
    while number <= source.lineCount, source.line(number).isEmpty { number += 1 }
    if number <= source.lineCount, itemMarker(of: source.line(number)) != nil { return false }
    // What stands behind the last line feed is a line to us alone.
    let end = number > source.lineCount && source.line(source.lineCount).isEmpty ? number - 2 : number - 1
    var list = block(.list, from: first, column: 1, to: end)
    list.flag = start >= 0
    list.number = Int32(max(0, start))
    events.append(list)
    for line in first...last {
      let range = source.line(line)
      guard let marker = itemMarker(of: range), (marker.number >= 0) == list.flag,
        beginsParagraph(at: range.lowerBound + marker.length, in: range)
      else { return false }
      let item = block(.item, from: line, column: 1, to: line == last ? end : line)
      events.append(item)
      guard addParagraph(line...line, startingAt: marker.length, isTight: true) else { return false }
      events.append(item.closing)
    }
    events.append(list.closing)
    return true
  }

  /// What a line begins with if it begins an item: `- ` or `12. `, with a text behind. A bullet has the number -1.
  private func itemMarker(of line: Range<Int>) -> (length: Int, number: Int)? {
    var index = line.lowerBound
    var number = -1
    if bytes[index] != UInt8(ascii: "-") {
      number = 0
      while index < line.upperBound, (0x30...0x39).contains(bytes[index]), index - line.lowerBound < 9 {
        number = number * 10 + Int(bytes[index] & 0x0F)
        index += 1
      }
      guard index > line.lowerBound, index < line.upperBound, bytes[index] == UInt8(ascii: ".") else { return nil }
    }
    guard index + 2 < line.upperBound, bytes[index + 1] == 0x20 else { return nil }
    return (index + 2 - line.lowerBound, number)
  }

  /// The last line of a paragraph whose lines have `prefix` bytes before their text: a blank line or nothing follows.
  private func lastLine(ofParagraphFrom first: Int, startingAt prefix: Int) -> Int? {
    var line = first
    while line <= source.lineCount {
      let range = source.line(line)
      if range.isEmpty { break }
      if prefix > 0 {
        guard range.count > prefix, bytes[range.lowerBound] == UInt8(ascii: ">"), bytes[range.lowerBound + 1] == 0x20
        else { return nil }
      }
      guard beginsParagraph(at: range.lowerBound + prefix, in: range) else { return nil }
      line += 1
    }
    return line - 1
  }

  /// Whether a line that begins like this can only be a line of a paragraph.
  private func beginsParagraph(at start: Int, in line: Range<Int>) -> Bool {
    switch bytes[start] {
    case 0x80..., UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "|"),
      UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "!"):
      return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // `1.` and `1)` begin an ordered list.
      var index = start
      while index < line.upperBound, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index == line.upperBound || bytes[index] != UInt8(ascii: ".") && bytes[index] != UInt8(ascii: ")")
    case UInt8(ascii: "*"):
      // Neither a list (`* `) nor a break (`***`).
      var index = start
      while index < line.upperBound, bytes[index] == UInt8(ascii: "*") { index += 1 }
      return index - start <= 2 && index < line.upperBound && bytes[index] > 0x20
    default: return false
    }
  }

  private mutating func addParagraph(_ lines: ClosedRange<Int>, startingAt prefix: Int, isTight: Bool) -> Bool {
    var paragraph = block(.paragraph, from: lines.lowerBound, column: prefix + 1, to: lines.upperBound)
    paragraph.flag = isTight
    events.append(paragraph)
    for line in lines {
      if line > lines.lowerBound { addSoftBreak() }
      let range = source.line(line)
      guard readInlines((range.lowerBound + prefix)..<range.upperBound, line: line, column: prefix + 1) else {
        return false
      }
    }
    events.append(paragraph.closing)
    return true
  }

  private func block(_ kind: MarkdownEvent.Kind, from first: Int, column: Int, to last: Int) -> MarkdownEvent {
    var event = MarkdownEvent(kind, .open)
    (event.startLine, event.startColumn) = (Int32(first), Int32(column))
    (event.endLine, event.endColumn) = (Int32(last), Int32(source.line(last).count + 1))
    return event
  }

  private mutating func addSoftBreak() {
    var event = MarkdownEvent(.softBreak, .leaf)
    event.endColumn = 1
    events.append(event)
  }
}
