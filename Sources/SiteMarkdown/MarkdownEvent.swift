/// A step of a walk over the document: into a node, out of it, or past a node without children.
///
/// The document is kept as this walk, not as a tree: it is one array however deep the nesting, so that no pass and no
/// rendering can overflow the stack, and a pass that wraps siblings into a node only changes two entries.
struct MarkdownEvent: Sendable {
  enum Kind: UInt8, Sendable {
    case quote, list, item, paragraph, heading, codeBlock, htmlBlock, thematicBreak
    case table, tableHead, tableBody, tableRow, tableCell
    case text, softBreak, lineBreak, code, html, taskMarker
    case emphasis, strong, strikethrough, link, image
  }

  enum Side: UInt8, Sendable { case open, close, leaf }

  var kind: Kind
  var side: Side
  /// Whether a list is ordered, a paragraph stands in a tight list, a cell is a header, a task is done, a destination
  /// is refused, or a soft break stands between Han characters and is written as nothing.
  var flag = false
  /// The level of a heading, the first number of a list, the `Alignment` of a cell.
  var number: Int32 = 0
  /// The literal of a leaf; the anchor of a heading.
  var text = PoolRange.empty
  /// The destination of a link or image, as written but for escapes and references.
  var destination = PoolRange.empty
  /// The title of a link or image; the info string of a code block.
  var title = PoolRange.empty
  var startLine: Int32 = 0
  var startColumn: Int32 = 0
  /// The end is exclusive, as in `SourceRange`.
  var endLine: Int32 = 0
  var endColumn: Int32 = 0

  init(_ kind: Kind, _ side: Side) {
    self.kind = kind
    self.side = side
  }

  /// The event that leaves the node which this one enters.
  var closing: MarkdownEvent {
    var event = self
    event.side = .close
    return event
  }

  mutating func takePlace(of other: MarkdownEvent) {
    (startLine, startColumn) = (other.startLine, other.startColumn)
    (endLine, endColumn) = (other.endLine, other.endColumn)
  }
}

/// Bytes of the document's pool of text.
struct PoolRange: Hashable, Sendable {
  var start: Int32
  var end: Int32

  static let empty = PoolRange(0, 0)

  init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var isEmpty: Bool { start == end }
  var count: Int { Int(end - start) }
}

/// How a column of a table is aligned.
enum Alignment: Int32, Sendable { case none, left, center, right }
