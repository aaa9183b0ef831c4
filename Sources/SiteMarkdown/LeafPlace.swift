/// Where the inlines of a leaf block really stand.
///
/// libcmark gives the place of an inline as if every line of its paragraph began in the column of the first, and counts
/// the lines from the first that is left after link reference definitions were taken off. `LeafPlace` looks at the
/// lines themselves.
struct LeafPlace {
  /// The inlines of one line somewhere in the source, parsed elsewhere: `line` there became `sourceLine`, a column
  /// moved by `move`, and by one more after each of `escapes`.
  private struct Move {
    let line: Int
    let sourceLine: Int
    let move: Int
    let escapes: [Int]
  }

  private let move: Move?
  /// Of the block in the source, if nothing was moved; `shift` lines of definitions were taken off.
  private var startLine = 1
  private var startColumn = 1
  private var quoteDepth = 0
  private var shift = 0
  /// Places up to here are right as libcmark gives them, but for marks.
  private let lastRightLine: Int32
  /// The line that was looked at last, which the next inline is likely on too.
  private var lastLine = 0
  private var lastContentStart = 0

  /// For inlines that know their place in the marked text.
  init() {
    move = nil
    startLine = .max
    lastRightLine = .max
  }

  init(_ leaf: Span<MarkdownEvent>, quoteDepth: Int, source: MarkedText) {
    let first = leaf[0]
    move = nil
    startLine = Int(first.startLine)
    startColumn = Int(first.startColumn)
    self.quoteDepth = quoteDepth
    let start = source.line(startLine).lowerBound + startColumn - 1
    if first.kind == .paragraph, start < source.bytes.count, source.bytes[start] == UInt8(ascii: "[") {
      var lastLine = first.startLine
      for index in 1..<(leaf.count - 1) { lastLine = max(lastLine, leaf[index].endLine) }
      shift = max(0, Int(first.endLine - lastLine))
    }
    lastRightLine = first.startLine - Int32(shift)
  }

  init(movedLine line: Int, to sourceLine: Int, by move: Int, escapes: [Int]) {
    self.move = Move(line: line, sourceLine: sourceLine, move: move, escapes: escapes)
    lastRightLine = 0
  }

  /// Gives the event its place in the author's text.
  mutating func place(_ event: inout MarkdownEvent, in source: MarkedText) {
    if event.startLine > 0, event.endLine <= lastRightLine, event.startLine <= event.endLine, event.startColumn > 0,
      event.endColumn > 0, !source.hasMarks
    {
      return
    }
    (event.startLine, event.startColumn) = position(event.startLine, event.startColumn, source)
    (event.endLine, event.endColumn) = position(event.endLine, event.endColumn, source)
  }

  private mutating func position(_ line: Int32, _ column: Int32, _ source: MarkedText) -> (Int32, Int32) {
    var (line, column) = (Int(line), Int(column))
    guard line > 0 else { return (0, 0) }
    if let move {
      guard line == move.line else { return (Int32(move.sourceLine), 1) }
      let removed = move.escapes.prefix { $0 < column }.count
      line = move.sourceLine
      column += move.move + removed
    } else if line + shift > startLine {
      line += shift
      if line != lastLine {
        lastLine = line
        lastContentStart = source.contentStart(ofLine: line, quoteDepth: quoteDepth)
      }
      column += lastContentStart - (startColumn - 1)
    }
    return (Int32(line), Int32(source.originalColumn(max(1, column), ofLine: line)))
  }
}

extension MarkedText {
  /// How many bytes of a paragraph's later line are not its own: indentation and the `>` of the quotes around it.
  func contentStart(ofLine number: Int, quoteDepth: Int) -> Int {
    let line = line(number)
    var index = line.lowerBound
    var quotes = quoteDepth
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
      } else if !bytes[index].isSpaceOrTab {
        break
      }
      index += 1
    }
    return index - line.lowerBound
  }
}
