import SiteDiagnostics
import SiteDocuments

/// A block with whether it was made of lines, so that the cells of its rows may be pieces of cells.
struct PlacedBlock {
  var block: DocumentBlock
  var joins = false
}

/// Finds the tables in a text that has only lines: columns laid out with blanks, or one cell a line.
///
/// A document that has a catalog as a table keeps its paragraphs as they are.
func withTablesOfLines(_ blocks: [DocumentBlock], _ cleaner: inout CellCleaner) -> [PlacedBlock] {
  var lines: [TextLine] = []
  for block in blocks {
    switch block {
    case .paragraph(let paragraph):
      if paragraph.part == .body { lines.append(TextLine(paragraph)) }
    case .table(let table):
      let rows = table.rows.prefix(40).map { cleaner.clean($0) }
      if rows.indices.contains(where: { TableHeader(rows[$0...]) != nil }) {
        return blocks.map { PlacedBlock(block: $0) }
      }
    }
  }
  guard lines.count >= 4 else { return blocks.map { PlacedBlock(block: $0) } }
  let made = tableOfSpacedLines(lines) ?? tableOfPastedLines(lines) ?? tableOfCellLines(lines)
  guard let made else { return blocks.map { PlacedBlock(block: $0) } }
  let others = blocks.filter { block in
    if case .paragraph(let paragraph) = block { return paragraph.part == .aside }
    return true
  }
  return made + others.map { PlacedBlock(block: $0) }
}

/// A line of a text, with its words and where they stand on the screen.
struct TextLine {
  var text: String
  var place: Place
  /// Of the file, from 1.
  var number: Int

  init(_ paragraph: Paragraph) {
    text = paragraph.text
    place = paragraph.place
    number = paragraph.place.range?.start.line ?? 0
  }

  var block: PlacedBlock { PlacedBlock(block: .paragraph(Paragraph(text, at: place))) }

  /// The words that so many blanks part, or a tab, or an ideographic space.
  func words(partedBy blanks: Int) -> [(text: String, start: Int, end: Int)] {
    var words: [(text: String, start: Int, end: Int)] = []
    var current = String.UnicodeScalarView()
    var (column, start, end, gap) = (0, 0, 0, 0)
    func close() {
      if !current.isEmpty { words.append((String(current), start, end)) }
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let width = displayWidth(of: scalar)
      if CharacterTally.isWhiteSpace(scalar) {
        gap += scalar == "\t" ? 8 : width
        column += width
        continue
      }
      if gap >= blanks {
        close()
      } else if gap > 0, !current.isEmpty {
        current.append(" ")
      }
      if current.isEmpty { start = column }
      gap = 0
      current.append(scalar)
      column += width
      end = column
    }
    close()
    return words
  }
}

/// Cells of a row made of texts.
func rawRow(_ texts: [String], _ line: TextLine) -> RawRow {
  let place = line.place
  let cells = texts.enumerated().map { index, text in
    RawCell(
      text,
      at: .cell(
        path: place.path, sheet: nil, address: CellAddress(row: line.number, column: index + 1), range: place.range))
  }
  return RawRow(cells)
}

/// Whether texts are the headings of a table's columns.
func areHeadings(_ texts: [String], _ line: TextLine) -> Bool {
  var cleaner = CellCleaner()
  return TableHeader.isTopRow(cleaner.clean(rawRow(texts, line)))
}
