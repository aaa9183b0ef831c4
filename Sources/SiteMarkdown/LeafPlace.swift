/// Where the inlines of a leaf block really stand.
///
/// libcmark gives the place of an inline as if every line of its paragraph began in the column of the first, and counts
/// the lines from the first that is left after link reference definitions were taken off. `LeafPlace` looks at the
/// lines themselves.
struct LeafPlace {
  private enum Lines {
    /// The lines of the source; `shift` lines of definitions were taken off.
    case block(startLine: Int, startColumn: Int, quoteDepth: Int, shift: Int)
    /// One line somewhere in the source, parsed elsewhere: `line` there became `sourceLine`, a column moved by `move`,
    /// and by one more after each of `escapes`.
    case moved(line: Int, sourceLine: Int, move: Int, escapes: [Int])
  }

  private let lines: Lines
  /// The line that was looked at last, which the next inline is likely on too.
  private var lastLine = 0
  private var lastContentStart = 0

  /// For inlines that know their place in the marked text.
  init() { lines = .block(startLine: .max, startColumn: 1, quoteDepth: 0, shift: 0) }

  init(_ leaf: ArraySlice<MarkdownEvent>, quoteDepth: Int, source: MarkedText) {
    guard let first = leaf.first else {
      lines = .block(startLine: 1, startColumn: 1, quoteDepth: 0, shift: 0)
      return
    }
    var shift = 0
    let start = source.line(Int(first.startLine)).lowerBound + Int(first.startColumn) - 1
    if first.kind == .paragraph, start < source.bytes.count, source.bytes[start] == UInt8(ascii: "[") {
      let lastLine = leaf.dropFirst().dropLast().reduce(first.startLine) { max($0, $1.endLine) }
      shift = max(0, Int(first.endLine - lastLine))
    }
    lines = .block(
      startLine: Int(first.startLine), startColumn: Int(first.startColumn), quoteDepth: quoteDepth, shift: shift)
  }

  init(movedLine line: Int, to sourceLine: Int, by move: Int, escapes: [Int]) {
    lines = .moved(line: line, sourceLine: sourceLine, move: move, escapes: escapes)
  }

  /// The event with its place in the author's text.
  mutating func place(_ event: MarkdownEvent, in source: MarkedText) -> MarkdownEvent {
    var event = event
    (event.startLine, event.startColumn) = position(event.startLine, event.startColumn, source)
    (event.endLine, event.endColumn) = position(event.endLine, event.endColumn, source)
    return event
  }

  private mutating func position(_ line: Int32, _ column: Int32, _ source: MarkedText) -> (Int32, Int32) {
    var (line, column) = (Int(line), Int(column))
    guard line > 0 else { return (0, 0) }
    switch lines {
    case .block(let startLine, let startColumn, let quoteDepth, let shift):
      if line + shift > startLine {
        line += shift
        if line != lastLine {
          lastLine = line
          lastContentStart = source.contentStart(ofLine: line, quoteDepth: quoteDepth)
        }
        column += lastContentStart - (startColumn - 1)
      }
    case .moved(let from, let sourceLine, let move, let escapes):
      guard line == from else { return (Int32(sourceLine), 1) }
      let removed = escapes.prefix { $0 < column }.count
      line = sourceLine
      column += move + removed
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
