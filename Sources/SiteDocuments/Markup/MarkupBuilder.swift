import SiteDiagnostics

/// Collects the text of a Word document or a web page into paragraphs and tables.
///
/// A table inside of a cell is a table of its own if it is as large as one; a small one is part of the cell's text.
struct MarkupBuilder {
  private(set) var document: Document
  private var open: [OpenTable] = []
  private var paragraph = ""
  private var tableCount = 0
  private var paragraphCount = 0
  /// Texts go beside the document: deleted words, headers.
  var part = Paragraph.Part.body
  private(set) var isTooLarge = false

  private struct OpenTable {
    var grid: GridBuilder
    /// The open cell's text; `nil` between cells.
    var cell: String?
    var columns = 1
    var rows = 1
    var isContinued = false
  }

  init(path: String, format: DocumentFormat) { document = Document(path: path, format: format) }

  var isInCell: Bool { open.last?.cell != nil }
  var depth: Int { open.count }

  mutating func text(_ text: String) {
    guard !isTooLarge else { return }
    document.source.add(text)
    if part == .aside {
      paragraph += text
    } else if open.isEmpty {
      paragraph += text
    } else if open[open.count - 1].cell != nil {
      open[open.count - 1].cell?.append(text)
    } else {
      // Text between the cells of a table, where none may be.
      paragraph += text
    }
  }

  mutating func lineBreak() {
    if part == .body, isInCell { open[open.count - 1].cell?.append("\n") } else { endParagraph() }
  }

  /// A paragraph ends: in a cell, its text goes on in the next line.
  mutating func endParagraph() {
    if part == .body, isInCell {
      if open[open.count - 1].cell?.isEmpty == false { open[open.count - 1].cell?.append("\n") }
      return
    }
    let words = paragraph
    paragraph = ""
    guard !isBlank(words) else { return }
    paragraphCount += 1
    let place = Place.text(
      path: document.path, range: SourceRange(line: paragraphCount, column: 1, length: words.utf8.count))
    document.blocks.append(.paragraph(Paragraph(words, at: place, part: part)))
  }

  mutating func beginTable() {
    guard !isTooLarge else { return }
    if open.isEmpty { endParagraph() }
    guard open.count < 60 else {
      isTooLarge = true
      return
    }
    tableCount += 1
    open.append(OpenTable(grid: GridBuilder(path: document.path, name: "table \(tableCount)")))
  }

  mutating func beginRow(isHeading: Bool = false) {
    guard !open.isEmpty else { return }
    endCell()
    open[open.count - 1].grid.beginRow(isHeading: isHeading)
  }

  mutating func markHeadingRow() {
    if !open.isEmpty { open[open.count - 1].grid.markHeading() }
  }

  mutating func skipColumns(_ count: Int) {
    if !open.isEmpty { open[open.count - 1].grid.skip(count) }
  }

  mutating func beginCell(columns: Int = 1, rows: Int = 1) {
    guard !isTooLarge, !open.isEmpty else { return }
    endCell()
    open[open.count - 1].cell = ""
    open[open.count - 1].columns = columns
    open[open.count - 1].rows = rows
    open[open.count - 1].isContinued = false
  }

  /// What Word says of a cell after it has begun.
  mutating func spanCell(columns: Int? = nil, isContinued: Bool? = nil) {
    guard !open.isEmpty else { return }
    if let columns { open[open.count - 1].columns = columns }
    if let isContinued { open[open.count - 1].isContinued = isContinued }
  }

  mutating func endCell() {
    guard let table = open.last, let text = table.cell else { return }
    open[open.count - 1].grid.add(
      text, columns: table.columns, rows: table.rows, isContinued: table.isContinued && isBlank(text))
    open[open.count - 1].cell = nil
    if open[open.count - 1].grid.isTooLarge { isTooLarge = true }
  }

  mutating func endRow() {
    guard !open.isEmpty else { return }
    endCell()
    open[open.count - 1].grid.endRow()
  }

  mutating func endTable() {
    guard !open.isEmpty else { return }
    endRow()
    guard let closed = open.popLast() else { return }
    let table = closed.grid.table()
    let columns = table.rows.map(\.cells.count).max() ?? 0
    if isInCell, table.rows.count < 2 || columns < 4 {
      let lines = table.rows.map { row in row.cells.map(\.text).filter { !isBlank($0) }.joined(separator: " ") }
      open[open.count - 1].cell?.append(lines.filter { !isBlank($0) }.joined(separator: "\n") + "\n")
    } else if !table.rows.isEmpty {
      document.blocks.append(.table(table))
    }
  }

  mutating func finish() -> Document {
    while !open.isEmpty { endTable() }
    endParagraph()
    return document
  }
}
