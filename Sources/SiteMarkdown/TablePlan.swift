/// The pipe tables of a document: which paragraphs hold them, and what libcmark makes of their cells.
///
/// libcmark takes a table for a paragraph. The cells that are more than a plain text go through libcmark again, all of
/// them in one text, each as a heading (`# cell #`: one line, inlines inside, no block can begin in it). The document itself follows that text if
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

  /// How many events the tables make, about.
  private(set) var eventCount = 0

  mutating func add(_ table: Table, at index: Int) {
    eventCount += 12 + (table.rows.count + 1) * (table.alignments.count * 3 + 2)
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
        // Indented so far, no later line of a paragraph can begin another block; in the source it began none either.
        if number > table.leadingLines.lowerBound { text += "    ".utf8 }
        text += source.bytes[min(range.lowerBound + start, range.upperBound)..<range.upperBound]
        text.append(0x0A)
      }
      text.append(0x0A)
      line += table.leadingLines.count + 1
      table.cellsCopy = line
      for row in [table.header] + table.rows {
        for cell in row where !cell.isPlain {
          text += "# ".utf8
          source.append(cell, to: &text)
          text += " #\n".utf8
          line += 1
        }
      }
      tables[index] = table
    }
    guard text.contains(where: { $0 != 0x0A }) else { return }
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
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "]") {
        if bytes[index + 1] == UInt8(ascii: ":") { return true }
      }
      return false
    }
  }
}

extension DocumentBuilder {
  /// Finds the paragraphs, and headings with an underline, that hold a table.
  func planTables(in walk: Span<MarkdownEvent>) -> TablePlan {
    var plan = TablePlan()
    var quoteDepth = 0
    for index in walk.indices {
      let event = walk[index]
      switch (event.kind, event.side) {
      case (.quote, let side): quoteDepth += side == .open ? 1 : -1
      case (.paragraph, .open), (.heading, .open):
        guard event.endLine > event.startLine, let table = source.table(in: event, quoteDepth: quoteDepth) else {
          continue
        }
        plan.add(table, at: index)
      default: break
      }
    }
    return plan
  }
}
