import SiteDiagnostics

/// Makes a document of libcmark's walk: the state that the passes share. Each pass is an extension in its own file.
struct DocumentBuilder {
  let source: MarkedText
  let options: MarkdownOptions
  let path: String
  let lineOffset: Int
  var pool: [UInt8]
  var events: [MarkdownEvent] = []
  var diagnostics: [Diagnostic] = []
  var outline: [OutlineEntry] = []
  var anchors = AnchorNames()

  init(source: MarkedText, pool: [UInt8], path: String, lineOffset: Int, options: MarkdownOptions) {
    self.source = source
    self.pool = pool
    self.path = path
    self.lineOffset = lineOffset
    self.options = options
  }

  func document() -> MarkdownDocument {
    MarkdownDocument(options: options, outline: outline, events: events, pool: pool, lineOffset: lineOffset)
  }

  /// Copies the blocks and sends the inlines of each leaf block through the inline passes.
  mutating func build(from walk: Span<MarkdownEvent>) {
    var tables = options.isPlainCommonMark ? TablePlan() : planTables(in: walk)
    tables.parseCells(of: source, pool: &pool)
    events.reserveCapacity(walk.count + tables.eventCount + 16)
    var quoteDepth = 0
    var index = 0
    while index < walk.count {
      let event = walk[index]
      switch (event.kind, event.side) {
      case (.quote, let side):
        quoteDepth += side == .open ? 1 : -1
        events.append(placed(event))
      case (.paragraph, .open), (.heading, .open):
        let end = endOfLeaf(walk, from: index)
        if let table = tables.table(at: index) {
          add(table, from: tables, inTightList: event.flag)
        } else {
          let leaf = walk.extracting(index...end)
          addLeaf(leaf, at: LeafPlace(leaf, quoteDepth: quoteDepth, source: source))
        }
        index = end
      case (.htmlBlock, _):
        let block = withEndOfHTML(event)
        if !isComment(block) {
          events.append(block)
          reportRawHTML(block)
        }
      default:
        events.append(placed(event))
      }
      index += 1
    }
  }

  /// The index of the event that leaves the paragraph or heading entered at `index`; they never nest.
  func endOfLeaf(_ walk: Span<MarkdownEvent>, from index: Int) -> Int {
    let kind = walk[index].kind
    var end = index + 1
    while walk[end].kind != kind { end += 1 }
    return end
  }

  /// Adds a paragraph or heading: the first event of `leaf` enters it, the last leaves it.
  mutating func addLeaf(_ leaf: Span<MarkdownEvent>, at place: consuming LeafPlace) {
    let first = leaf[0]
    let open = events.count
    events.append(placed(first))
    var markerLength = 0
    if first.kind == .paragraph, let marker = taskMarker(leaf) {
      events.append(marker)
      markerLength = Self.taskMarkerLength
    }
    addInlines(leaf.extracting(1..<(leaf.count - 1)), at: place, without: markerLength)
    events.append(placed(leaf[leaf.count - 1]))
    if first.kind == .heading { nameHeading(at: open) }
  }

  /// libcmark ends a block of HTML that ends on its first line on the line before.
  private func withEndOfHTML(_ event: MarkdownEvent) -> MarkdownEvent {
    var event = placed(event)
    let text = pool[event.text.range]
    let lines = text.reduce(text.last == 0x0A ? 0 : 1) { $0 + ($1 == 0x0A ? 1 : 0) }
    event.endLine = event.startLine + Int32(max(1, lines)) - 1
    let end = source.line(Int(event.endLine)).count + 1
    event.endColumn = Int32(source.originalColumn(end, ofLine: Int(event.endLine)))
    return event
  }

  /// The event with its place in the author's text.
  func placed(_ event: MarkdownEvent) -> MarkdownEvent {
    guard source.hasMarks else { return event }
    var event = event
    event.startColumn = Int32(source.originalColumn(Int(event.startColumn), ofLine: Int(event.startLine)))
    event.endColumn = Int32(source.originalColumn(Int(event.endColumn), ofLine: Int(event.endLine)))
    return event
  }
}
