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
        addText(start..<index, place)
        guard let end = readDelimiter(at: index, in: range, place, open: &emphasis) else { return false }
        start = end
        index = end
      case UInt8(ascii: "["):
        addText(start..<index, place)
        guard emphasis == nil, let end = readLink(at: index, in: range, place) else { return false }
        start = end
        index = end
      case UInt8(ascii: "!") where index + 1 < range.upperBound && bytes[index + 1] == UInt8(ascii: "["): return false
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

  /// One or two `*`, which open an emphasis where none is open and else close it.
  ///
  /// - Returns: where they end.
  private mutating func readDelimiter(
    at start: Int, in range: Range<Int>, _ place: InlinePlace, open: inout Int?
  ) -> Int? {
    var end = start + 1
    while end < range.upperBound, bytes[end] == UInt8(ascii: "*") { end += 1 }
    guard end - start <= 2 else { return nil }
    let kind: MarkdownEvent.Kind = end - start == 2 ? .strong : .emphasis
    guard let opened = open else {
      guard end < range.upperBound, isWord(from: end) else { return nil }
      var event = MarkdownEvent(kind, .open)
      place.put(&event, start..<end)
      open = events.count
      events.append(event)
      return end
    }
    guard events[opened].kind == kind, isWord(before: start) else { return nil }
    events[opened].endColumn = place.column(end)
    events.append(events[opened].closing)
    open = nil
    return end
  }

  /// `[words](destination)`, on one line and without anything in it that has a meaning of its own.
  ///
  /// - Returns: where it ends.
  private mutating func readLink(at start: Int, in range: Range<Int>, _ place: InlinePlace) -> Int? {
    var middle = start + 1
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
        byte != UInt8(ascii: "&"), byte != 0x7F
      else { return nil }
      end += 1
    }
    guard end < range.upperBound, end > middle + 2 else { return nil }
    var link = MarkdownEvent(.link, .open)
    place.put(&link, start..<(end + 1))
    link.destination = PoolRange(middle + 2, end)
    events.append(link)
    addText((start + 1)..<middle, place)
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

  /// Whether a Han character, a letter or a digit begins here: beside it, a run of `*` opens or closes for certain.
  func isWord(from index: Int) -> Bool { bytes[index].isASCIIAlphanumeric || (0xE4...0xE9).contains(bytes[index]) }

  private func isWord(before index: Int) -> Bool {
    guard index > 0 else { return false }
    if bytes[index - 1] < 0x80 { return bytes[index - 1].isASCIIAlphanumeric }
    return index >= 3 && (0xE4...0xE9).contains(bytes[index - 3])
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
