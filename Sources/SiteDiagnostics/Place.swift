/// Where in the sources something stands.
package enum Place: Hashable, Sendable {
  /// A whole file or folder.
  case file(path: String)
  /// A range of a text file.
  case text(path: String, range: SourceRange)
  /// A cell of a table. `range` is where a text table (CSV) has the cell; a workbook has none.
  case cell(path: String, sheet: String?, address: CellAddress, range: SourceRange?)

  /// The path, relative to the portal's folder and with `/` between its parts.
  package var path: String {
    switch self {
    case .file(let path), .text(let path, _), .cell(let path, _, _, _): path
    }
  }

  package var range: SourceRange? {
    switch self {
    case .file: nil
    case .text(_, let range): range
    case .cell(_, _, _, let range): range
    }
  }
}

/// A point in a text: line and column count from 1, the column in UTF-8 bytes (what libcmark gives).
package struct SourcePosition: Hashable, Sendable, Comparable {
  /// Half of what two `Int` take: every value that is read holds two positions.
  private var storedLine: Int32
  private var storedColumn: Int32

  package var line: Int {
    get { Int(storedLine) }
    set { storedLine = Int32(clamping: newValue) }
  }

  package var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int32(clamping: newValue) }
  }

  package init(line: Int, column: Int) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// From a point up to, not including, another.
package struct SourceRange: Hashable, Sendable {
  package var start: SourcePosition
  package var end: SourcePosition

  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// A range of one point, shown as one caret.
  package init(at point: SourcePosition) { self.init(point, point) }

  /// `length` bytes of one line.
  package init(line: Int, column: Int, length: Int) {
    self.init(SourcePosition(line: line, column: column), SourcePosition(line: line, column: column + length))
  }

  /// The same range in a file in which the text begins `lines` lines further down.
  package func shifted(byLines lines: Int) -> SourceRange {
    SourceRange(
      SourcePosition(line: start.line + lines, column: start.column),
      SourcePosition(line: end.line + lines, column: end.column))
  }
}

/// A cell by row and column, both from 1, shown as in a spreadsheet: `C14`.
package struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  package var description: String { Self.letters(forColumn: column) + String(row) }

  /// `A` for 1, `AA` for 27.
  package static func letters(forColumn column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
