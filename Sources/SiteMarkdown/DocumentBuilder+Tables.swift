extension DocumentBuilder {
  /// A row of few cells under a long header costs nothing to write; so much of them is filled up in a document.
  private static let mostFilledCells = 100_000

  /// Adds a table and what stands in its paragraph before and after it.
  mutating func add(_ table: TablePlan.Table, from plan: TablePlan, inTightList isTight: Bool) {
    addLeadingParagraph(of: table, from: plan, inTightList: isTight)
    var line = table.cellsCopy
    var filled = 0
    let headerLine = table.header.first?.line ?? table.endLine
    let whole = node(.table, from: headerLine, to: table.endLine, of: table)
    let head = node(.tableHead, from: headerLine, to: headerLine, of: table)
    events += [whole, head]
    addRow(table.header, of: table, isHeader: true, line: &line, from: plan, filled: &filled)
    events.append(head.closing)
    if let first = table.rows.first?.first?.line {
      let body = node(.tableBody, from: first, to: table.endLine, of: table)
      events.append(body)
      for row in table.rows {
        addRow(row, of: table, isHeader: false, line: &line, from: plan, filled: &filled)
      }
      events.append(body.closing)
    }
    events.append(whole.closing)
    if let breakLine = table.breakLine {
      var rule = node(.thematicBreak, from: breakLine, to: breakLine, of: table)
      rule.side = .leaf
      events.append(rule)
    }
  }

  private mutating func addLeadingParagraph(
    of table: TablePlan.Table, from plan: TablePlan, inTightList isTight: Bool
  ) {
    guard !table.leadingLines.isEmpty else { return }
    let parsed = (table.leadingCopy..<table.cellsCopy).lazy.map { plan.block(onLine: $0) }.first { !$0.isEmpty }
    guard let parsed, parsed.first?.kind == .paragraph else { return }
    var leaf = Array(parsed)
    // The lines are a copy: they move by as much as the copy stands above or below the source.
    let move = Int32(table.leadingLines.lowerBound - table.leadingCopy)
    for index in leaf.indices {
      leaf[index].startLine += move
      leaf[index].endLine += move
      leaf[index].startColumn += Int32(table.startColumn - 1)
      leaf[index].endColumn += Int32(table.startColumn - 1)
      if leaf[index].kind == .paragraph { leaf[index].flag = isTight }
    }
    addLeaf(leaf.span, at: LeafPlace(leaf.span, quoteDepth: table.quoteDepth, source: source))
  }

  private mutating func addRow(
    _ cells: [TableCell], of table: TablePlan.Table, isHeader: Bool, line: inout Int, from plan: TablePlan,
    filled: inout Int
  ) {
    guard let number = cells.first?.line else { return }
    let row = node(.tableRow, from: number, to: number, of: table)
    events.append(row)
    for (column, cell) in cells.enumerated() {
      let copyLine = line
      if !cell.isPlain { line += 1 }
      guard column < table.alignments.count else { continue }
      var open = MarkdownEvent(.tableCell, .open)
      open.flag = isHeader
      open.number = table.alignments[column].rawValue
      (open.startLine, open.startColumn) = (Int32(number), Int32(cell.column))
      (open.endLine, open.endColumn) = (Int32(number), Int32(cell.column + cell.content.count))
      open = placed(open)
      events.append(open)
      if cell.isPlain {
        addPlainText(of: cell)
      } else {
        let place = LeafPlace(
          movedLine: copyLine, to: number, by: cell.column - 3, escapes: cell.escapes.map { $0 + 3 })
        let inlines = plan.block(onLine: copyLine).dropFirst().dropLast()
        addInlines(inlines.span, at: place)
      }
      events.append(open.closing)
    }
    if cells.count < table.alignments.count {
      for alignment in table.alignments[cells.count...] where filled < Self.mostFilledCells {
        filled += 1
        var open = MarkdownEvent(.tableCell, .open)
        open.flag = isHeader
        open.number = alignment.rawValue
        (open.startLine, open.startColumn) = (row.endLine, row.endColumn)
        (open.endLine, open.endColumn) = (row.endLine, row.endColumn)
        events += [open, open.closing]
      }
    }
    events.append(row.closing)
  }

  private mutating func addPlainText(of cell: TableCell) {
    guard !cell.content.isEmpty else { return }
    var text = MarkdownEvent(.text, .leaf)
    (text.startLine, text.startColumn) = (Int32(cell.line), Int32(cell.column))
    (text.endLine, text.endColumn) = (Int32(cell.line), Int32(cell.column + cell.content.count))
    let start = pool.count
    pool += source.bytes[cell.content]
    text.text = PoolRange(start, pool.count)
    text = placed(text)
    var strikes = StrikethroughPairs()
    addText(text, isInLink: false, strikes: &strikes)
  }

  /// A node of whole lines, without what belongs to the blocks around it.
  private func node(
    _ kind: MarkdownEvent.Kind, from first: Int, to last: Int, of table: TablePlan.Table
  ) -> MarkdownEvent {
    var event = MarkdownEvent(kind, .open)
    let isOnFirstLine = first == table.firstLine
    event.startLine = Int32(first)
    event.startColumn = Int32(
      isOnFirstLine ? table.startColumn : source.contentStart(ofLine: first, quoteDepth: table.quoteDepth) + 1)
    event.endLine = Int32(last)
    event.endColumn = Int32(source.line(last).count + 1)
    return placed(event)
  }
}
