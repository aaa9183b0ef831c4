import SiteDiagnostics

/// Reads tables drawn with bars: Markdown's, those of terminals, and rows that have bars between their cells only.
///
/// Where lines of dashes part the rows, what stands between two of them is one row, line below line.
func parseBars(_ text: TextLines, into document: inout Document) {
  var table = RawTable(rows: [], knowsMerges: false)
  var startsSegment = true
  var open: RawRow?
  let isFramed = text.lines.count { isRule($0) && $0.unicodeScalars.contains(where: isCorner) } >= 3

  func closeRow() {
    if let row = open { table.rows.append(row) }
    open = nil
  }
  func closeTable() {
    closeRow()
    if !table.rows.isEmpty { document.blocks.append(.table(table)) }
    table.rows = []
    startsSegment = true
  }

  for (index, line) in text.lines.enumerated() {
    if isRule(line) {
      document.syntax.add(String(line))
      closeRow()
    } else if text.isBlank(index) {
      closeRow()
      startsSegment = true
    } else if line.unicodeScalars.contains(where: isBar), !isTooWide(line) {
      let row = row(line, number: index, text, &document.syntax, startsSegment)
      if isFramed, let above = open, above.cells.count == row.cells.count {
        open?.cells = zip(above.cells, row.cells).map(joinedBelow)
      } else {
        closeRow()
        open = row
      }
      if !isFramed { closeRow() }
      startsSegment = false
    } else {
      closeTable()
      document.blocks.append(text.paragraph(index))
    }
  }
  closeTable()
}

/// Whether a line has more cells than any table; it is then a paragraph.
private func isTooWide(_ line: Substring) -> Bool {
  line.utf8.count > DocumentLimits.columns && line.unicodeScalars.count(where: isBar) > DocumentLimits.columns
}

private func joinedBelow(_ above: RawCell, _ below: RawCell) -> RawCell {
  var cell = above
  if isBlank(above.text) {
    cell = below
  } else if !isBlank(below.text) {
    cell.text += "\n" + below.text
  }
  return cell
}

/// A line of dashes, bars and corners, and nothing else: `|---|:--|`, `+----+`, `├──┼──┤`.
private func isRule(_ line: Substring) -> Bool {
  var dashes = 0
  for scalar in line.unicodeScalars {
    if scalar == "-" || scalar == "=" || (0x2500...0x257F).contains(scalar.value) && !isBar(scalar) {
      dashes += 1
    } else if !isBar(scalar), !CharacterTally.isWhiteSpace(scalar), scalar != ":", scalar != "+" {
      return false
    }
  }
  return dashes >= 3
}

private func isCorner(_ scalar: Unicode.Scalar) -> Bool { scalar == "+" || (0x250C...0x254B).contains(scalar.value) }

/// The cells of a line; `\|` is no bar.
private func row(
  _ line: Substring, number: Int, _ text: TextLines, _ syntax: inout CharacterTally, _ startsSegment: Bool
) -> RawRow {
  var pieces: [Substring] = []
  var start = line.startIndex
  var index = line.startIndex
  var isEscaped = false
  let scalars = line.unicodeScalars
  while index < scalars.endIndex {
    if isBar(scalars[index]), !isEscaped {
      syntax.add(String(scalars[index]))
      pieces.append(line[start..<index])
      start = scalars.index(after: index)
    }
    isEscaped = scalars[index] == "\\"
    index = scalars.index(after: index)
  }
  pieces.append(line[start...])
  // The outer bars of a line have no cells beside them.
  if let first = pieces.first, isBlank(first), pieces.count > 2 { pieces.removeFirst() }
  if let last = pieces.last, isBlank(last), pieces.count > 1,
    line.unicodeScalars.last(where: { !CharacterTally.isWhiteSpace($0) }).map(isBar) == true
  {
    pieces.removeLast()
  }
  let cells = pieces.enumerated().map { column, piece in
    let escaped = piece.contains("\\|")
    if escaped { syntax.add("\\", times: piece.split(separator: "\\|", omittingEmptySubsequences: false).count - 1) }
    let words =
      escaped ? piece.split(separator: "\\|", omittingEmptySubsequences: false).joined(separator: "|") : String(piece)
    return RawCell(
      words,
      at: .cell(
        path: text.path, sheet: nil, address: CellAddress(row: number + 1, column: column + 1),
        range: text.range(piece, line: number)))
  }
  return RawRow(cells, startsSegment: startsSegment)
}
