extension MarkdownDocument {
  /// The words of the text for a search index: no markup, a line a block, a table's row on a line.
  package var plainText: String { SiteMarkdown.plainText(of: events[...], pool: pool) }
}

func plainText(of events: ArraySlice<MarkdownEvent>, pool: [UInt8]) -> String {
  var text: [UInt8] = []
  func end(_ byte: UInt8) {
    while byte == 0x0A, text.last == 0x20 { text.removeLast() }
    guard let last = text.last, last != byte, last != 0x0A else { return }
    text.append(byte)
  }
  for event in events {
    switch (event.kind, event.side) {
    case (.text, _), (.code, _):
      let isFirst = text.last == nil || text.last == 0x0A
      text += isFirst ? pool[event.text.range].drop { $0 == 0x20 } : pool[event.text.range]
    case (.codeBlock, _), (.htmlBlock, _):
      end(0x0A)
      text += pool[event.text.range]
      end(0x0A)
    case (.softBreak, _): if !event.flag { end(0x20) }
    case (.lineBreak, _): end(0x20)
    case (.tableCell, .close): end(0x20)
    case (.paragraph, _), (.heading, _), (.tableRow, _), (.item, .close): end(0x0A)
    default: break
    }
  }
  while let last = text.last, last == 0x0A || last == 0x20 { text.removeLast() }
  return String(decoding: text, as: UTF8.self)
}
