import SiteDiagnostics

/// Lays the cells of a table of Word or of a web page out on its grid, row by row, with what they span.
struct GridBuilder {
  private(set) var rows: [RawRow] = []
  private let path: String
  private let name: String?
  private var cells: [RawCell] = []
  private var isHeading = false
  /// For each column over which a cell from above still reaches: for how many rows, and whether it is that cell's first.
  private var reaching: [Int: (rows: Int, isFirst: Bool)] = [:]
  private var cellCount = 0
  /// There are more cells than a table has; those beyond are lost, so the file is refused.
  private(set) var isTooLarge = false

  init(path: String, name: String?) {
    self.path = path
    self.name = name
  }

  mutating func beginRow(isHeading: Bool = false) {
    if !cells.isEmpty { endRow() }
    self.isHeading = isHeading
  }

  mutating func markHeading() { isHeading = true }

  /// - Parameters:
  ///   - isContinued: the cell is part of the one above, as Word's vMerge has it.
  mutating func add(_ text: String, columns: Int = 1, rows: Int = 1, isContinued: Bool = false) {
    coverFromAbove()
    let width = max(1, min(columns, DocumentLimits.columns - cells.count))
    for offset in 0..<width {
      let merge: RawCell.Merge = isContinued ? .fromAbove : offset > 0 ? .fromLeft : .none
      append(offset == 0 ? text : "", merge)
      if rows > 1 { reaching[cells.count - 1] = (min(rows, DocumentLimits.rows) - 1, offset == 0) }
    }
  }

  /// Places that a row leaves out.
  mutating func skip(_ count: Int) {
    for _ in 0..<max(0, min(count, DocumentLimits.columns - cells.count)) { append("", .none) }
  }

  mutating func endRow() {
    coverFromAbove()
    guard !cells.isEmpty else { return }
    var row = RawRow(cells, startsSegment: rows.isEmpty)
    row.isHeading = isHeading
    rows.append(row)
    cells = []
    isHeading = false
  }

  func table() -> RawTable { RawTable(name: name, rows: rows, knowsMerges: true) }

  /// The cells at the next places that a cell from above reaches over.
  private mutating func coverFromAbove() {
    while let above = reaching[cells.count] {
      let column = cells.count
      reaching[column] = above.rows > 1 ? (above.rows - 1, above.isFirst) : nil
      append("", .fromAbove)
      if cells.count >= DocumentLimits.columns { return }
    }
  }

  private mutating func append(_ text: String, _ merge: RawCell.Merge) {
    cellCount += 1
    if cells.count >= DocumentLimits.columns, !isBlank(text) { isTooLarge = true }
    if cellCount > DocumentLimits.cells { isTooLarge = true }
    guard !isTooLarge, cells.count < DocumentLimits.columns else { return }
    cells.append(
      RawCell(
        text,
        at: .cell(
          path: path, sheet: name, address: CellAddress(row: rows.count + 1, column: cells.count + 1), range: nil),
        merge: merge))
  }
}
