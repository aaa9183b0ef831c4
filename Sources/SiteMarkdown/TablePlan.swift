/// The pipe tables of a document: which paragraphs hold them, and what libcmark makes of their cells.
///
/// libcmark takes a table for a paragraph. Its cells go through libcmark again, all of them in one text, each as a
/// heading (`# cell #`: one line, inlines inside, no block can begin in it). The document itself follows that text if
/// it has link reference definitions, so that they hold in the cells too.
struct TablePlan {
  struct Table {
    /// The lines of the paragraph before the table; may be empty.
    var leadingLines: Range<Int>
    var header: [TableCell]
    var alignments: [Alignment]
    var rows: [[TableCell]]
    /// The first line of the paragraph, which is the table's if there are no leading lines.
    var firstLine: Int { leadingLines.lowerBound }
    /// The last line of the table.
    var endLine: Int
    /// A row of dashes below the table, which libcmark took for the underline of a heading.
    var breakLine: Int?
    var quoteDepth: Int
    /// Of the paragraph's first line.
    var startColumn: Int
    /// The lines of its leading paragraph and its first cell in the text for libcmark.
    var leadingCopy = 0
    var cellsCopy = 0
  }

  private var tables: [Int: Table] = [:]
  private var order: [Int] = []
  /// libcmark's walk over the cells, and which of its events are the block that begins on a line.
  private var walk: [MarkdownEvent] = []
  private var blocks: [ClosedRange<Int>?] = []

  func table(at index: Int) -> Table? { tables.isEmpty ? nil : tables[index] }

  mutating func add(_ table: Table, at index: Int) {
    tables[index] = table
    order.append(index)
  }

  /// The block that stands on a line of the text for libcmark, its own events included.
  func block(onLine line: Int) -> ArraySlice<MarkdownEvent> {
    guard line < blocks.count, let range = blocks[line] else { return [] }
    return walk[range]
  }

  mutating func parseCells(of source: MarkedText, pool: inout [UInt8]) {
    guard !order.isEmpty else { return }
    var text: [UInt8] = []
    var line = 1
    for index in order {
      guard var table = tables[index] else { continue }
      table.leadingCopy = line
      for number in table.leadingLines {
        let range = source.line(number)
        let start =
          number == table.leadingLines.lowerBound
          ? table.startColumn - 1 : source.contentStart(ofLine: number, quoteDepth: table.quoteDepth)
        text += source.bytes[min(range.lowerBound + start, range.upperBound)..<range.upperBound]
        text.append(0x0A)
      }
      text.append(0x0A)
      line += table.leadingLines.count + 1
      table.cellsCopy = line
      for cell in table.header + table.rows.joined() {
        text += "# ".utf8
        source.append(cell, to: &text)
        text += " #\n".utf8
        line += 1
      }
      tables[index] = table
    }
    if source.hasDefinitions { text += source.bytes }
    walk = readCommonMark(text, mark: source.mark, pool: &pool).events
    findBlocks(before: line)
  }

  private mutating func findBlocks(before end: Int) {
    blocks = Array(repeating: nil, count: end)
    var depth = 0
    var start = 0
    for (index, event) in walk.enumerated() {
      if event.side == .open {
        if depth == 0 { start = index }
        depth += 1
      } else if event.side == .close {
        depth -= 1
        let line = Int(walk[start].startLine)
        if depth == 0, line < end { blocks[line] = start...index }
      }
    }
  }
}

extension MarkedText {
  /// Whether there may be link reference definitions.
  var hasDefinitions: Bool {
    bytes.indices.dropLast().contains { bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: ":") }
  }
}

extension DocumentBuilder {
  /// Finds the paragraphs, and headings with an underline, that hold a table.
  func planTables(in walk: [MarkdownEvent]) -> TablePlan {
    var plan = TablePlan()
    var quoteDepth = 0
    for (index, event) in walk.enumerated() {
      switch (event.kind, event.side) {
      case (.quote, let side): quoteDepth += side == .open ? 1 : -1
      case (.paragraph, .open), (.heading, .open):
        guard event.endLine > event.startLine, let table = findTable(event, quoteDepth: quoteDepth) else { continue }
        plan.add(table, at: index)
      default: break
      }
    }
    return plan
  }

  private func findTable(_ block: MarkdownEvent, quoteDepth: Int) -> TablePlan.Table? {
    let first = Int(block.startLine)
    var last = block.endColumn <= 1 ? Int(block.endLine) - 1 : Int(block.endLine)
    let start = { (line: Int) in
      let range = source.line(line)
      return line == first
        ? min(range.lowerBound + Int(block.startColumn) - 1, range.upperBound)
        : range.lowerBound + source.contentStart(ofLine: line, quoteDepth: quoteDepth)
    }
    var breakLine: Int?
    if block.kind == .heading {
      // libcmark does not say where the underline is: it is the first line that can be one. It is no row if it is a
      // thematic break of its own.
      let underline = { (line: Int) in
        source.bytes[min(start(line), source.line(line).upperBound)..<source.line(line).upperBound]
          .filter { !$0.isSpaceOrTab }
      }
      let isUnderline = { (line: Int) in
        let bytes = underline(line)
        return bytes.first.map { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") } ?? false
          && bytes.allSatisfy { $0 == bytes.first }
      }
      guard last > first, let line = ((first + 1)...last).first(where: isUnderline) else { return nil }
      last = line
      if underline(line).count >= 3, underline(line).first == UInt8(ascii: "-") {
        breakLine = line
        last -= 1
      }
    }
    guard last > first else { return nil }
    for line in (first + 1)...last {
      guard let alignments = source.alignments(ofLine: line, from: start(line)),
        source.hasPipe(start(line - 1)..<source.line(line - 1).upperBound)
          || source.hasPipe(start(line)..<source.line(line).upperBound)
      else { continue }
      let header = source.cells(ofLine: line - 1, from: start(line - 1))
      guard header.count == alignments.count else { continue }
      let rows = line < last ? ((line + 1)...last).map { source.cells(ofLine: $0, from: start($0)) } : []
      return TablePlan.Table(
        leadingLines: first..<(line - 1), header: header, alignments: alignments, rows: rows, endLine: last,
        breakLine: breakLine, quoteDepth: quoteDepth, startColumn: Int(block.startColumn))
    }
    return nil
  }
}
