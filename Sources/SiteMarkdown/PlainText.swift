extension MarkdownDocument {
  /// The words of the text for a search index: no markup, a line a block, a table's row on a line.
  package var plainText: String {
    let text = SiteMarkdown.plainText(of: events.span, pool: pool)
    // The pool is valid, and nothing is cut but where ASCII stands: it need not be validated again.
    return String(copying: UTF8Span(unchecked: text.span))
  }
}

/// UTF-8.
func plainText(of events: Span<MarkdownEvent>, pool: [UInt8]) -> [UInt8] {
  var words = PlainText(pool: pool, room: events.count < 8 ? 64 : pool.count + 64)
  for index in events.indices { words.add(events[index]) }
  return words.finish()
}

private struct PlainText {
  let pool: [UInt8]
  private var text: [UInt8] = []

  init(pool: [UInt8], room: Int) {
    self.pool = pool
    text.reserveCapacity(room)
  }

  mutating func add(_ event: MarkdownEvent) {
    switch (event.kind, event.side) {
    case (.text, _), (.code, _):
      var range = event.text.range
      if text.isEmpty || text[text.count - 1] == 0x0A {
        while !range.isEmpty, pool[range.lowerBound] == 0x20 { range = (range.lowerBound + 1)..<range.upperBound }
      }
      append(range)
    case (.codeBlock, _), (.htmlBlock, _):
      end(0x0A)
      append(event.text.range)
      end(0x0A)
    case (.softBreak, _): if !event.flag { end(0x20) }
    case (.lineBreak, _): end(0x20)
    case (.tableCell, .close): end(0x20)
    case (.paragraph, _), (.heading, _), (.tableRow, _), (.item, .close): end(0x0A)
    default: break
    }
  }

  consuming func finish() -> [UInt8] {
    while let last = text.last, last == 0x0A || last == 0x20 { text.removeLast() }
    return text
  }

  private mutating func append(_ range: Range<Int>) {
    pool.withUnsafeBufferPointer { text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Ends a word or a line, once.
  private mutating func end(_ byte: UInt8) {
    while byte == 0x0A, text.last == 0x20 { text.removeLast() }
    guard let last = text.last, last != byte, last != 0x0A else { return }
    text.append(byte)
  }
}
