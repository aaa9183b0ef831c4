extension DocumentBuilder {
  /// The task marker of a paragraph that begins a list item with `[ ] ` or `[x] `. The caller takes it
  /// off the text.
  mutating func taskMarker(_ leaf: Span<MarkdownEvent>) -> MarkdownEvent? {
    guard !options.isPlainCommonMark, events.count >= 2 else { return nil }
    let item = events[events.count - 2]
    guard item.kind == .item, item.side == .open, leaf.count > 2, leaf[1].kind == .text else { return nil }
    let (paragraph, text) = (leaf[0], leaf[1])
    // The source tells `[ ]` from `\[ ]`, the text tells it from a link.
    let start = source.line(Int(paragraph.startLine)).lowerBound + Int(paragraph.startColumn) - 1
    guard let isDone = Self.taskState(source.bytes, at: start),
      Self.taskState(pool, at: Int(text.text.start)) == isDone,
      text.text.count > 4 || text.text.count == 4 && leaf.count > 3
    else { return nil }
    var marker = MarkdownEvent(.taskMarker, .leaf)
    marker.flag = isDone
    marker.takePlace(of: events[events.count - 1])
    marker.endLine = marker.startLine
    marker.endColumn = marker.startColumn + 3
    return marker
  }

  static let taskMarkerLength = 3

  private static func taskState(_ bytes: [UInt8], at start: Int) -> Bool? {
    guard start >= 0, start + 3 < bytes.count, bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"),
      bytes[start + 3].isSpaceOrTab
    else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: " "), 0x09: return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }
}
