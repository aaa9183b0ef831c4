package import SiteDiagnostics

extension DiagnosticCode {
  package static let importFormulaWithoutValue = DiagnosticCode(
    "import/formula-without-value", .warning,
    Wording(
      """
      A cell has a formula and the file does not keep its result, because the program that wrote it does not calculate. \
      The cell is read as empty.
      """,
      "一格是公式，文件里却没有存它的结果，因为写文件的程序不会计算。这一格当作空的。"))
}

/// Reads one sheet of a workbook into rows.
struct SheetReading {
  let path: String
  let sheet: String
  let strings: [String]
  let styles: WorkbookStyles
  let startsIn1904: Bool
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var cellCount = 0
  private var rows: [(number: Int, cells: [(column: Int, text: String)])] = []
  private var merges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

  private var row = 0
  private var column = 0
  private var type = ""
  private var style: Int?
  private var value = ""
  private var isInValue = false
  private var hasFormula = false
  private var inline: RichText?

  init(path: String, sheet: String, strings: [String], styles: WorkbookStyles, startsIn1904: Bool) {
    self.path = path
    self.sheet = sheet
    self.strings = strings
    self.styles = styles
    self.startsIn1904 = startsIn1904
  }

  mutating func read(_ bytes: [UInt8], _ part: String) throws(PackageFault) {
    var reading = self
    try readXML(bytes, part) { event, reader throws(PackageFault) in try reading.take(event, reader) }
    self = reading
  }

  private mutating func take(_ event: XMLReader.Event, _ reader: XMLReader) throws(PackageFault) {
    switch event {
    case .start("row"):
      row = reader.attribute("r").flatMap { Int($0) } ?? row + 1
      guard (1...1_048_576).contains(row), rows.count < DocumentLimits.rows else { throw .tooLarge }
      column = 0
      rows.append((row, []))
    case .start("c"):
      if let place = reader.attribute("r").flatMap({ cellReference($0) }) { column = place.column } else { column += 1 }
      type = reader.attribute("t") ?? "n"
      style = reader.attribute("s").flatMap { Int($0) }
      (value, hasFormula) = ("", false)
      inline = type == "inlineStr" ? RichText() : nil
    case .start("v"): isInValue = true
    case .end("v"): isInValue = false
    case .start("f"): hasFormula = true
    case .end("c"): try endCell()
    case .text(let text) where isInValue: value += text
    case .start("mergeCell"):
      if merges.count < 100_000, let reference = reader.attribute("ref") { addMerge(reference) }
    default: inline?.take(event, reader)
    }
  }

  private mutating func endCell() throws(PackageFault) {
    let text = text
    if hasFormula, value.isEmpty, diagnostics.count < 20 {
      diagnostics.append(
        Diagnostic(
          .importFormulaWithoutValue, Wording("a formula's result is kept in the file", "公式的结果要存在文件里"),
          at: .cell(path: path, sheet: sheet, address: CellAddress(row: row, column: column), range: nil),
          help: Wording("open the workbook in Excel or WPS and save it", "用 Excel 或 WPS 打开工作簿，保存一次")))
    }
    guard !text.isEmpty, !rows.isEmpty else { return }
    guard column <= DocumentLimits.columns else { throw .tooLarge }
    cellCount += 1
    rows[rows.count - 1].cells.append((column, text))
  }

  private var text: String {
    let style = styles[style]
    var text: String
    switch type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else { return value }
      text = strings[index]
    case "inlineStr": text = inline?.text ?? ""
    case "str", "e", "d": text = value
    case "b": text = value == "1" ? "TRUE" : "FALSE"
    default: return value.isEmpty ? "" : shownNumber(value, style.format, startsIn1904: startsIn1904)
    }
    if text.contains("_x") { text = withoutEscapes(text) }
    return style.font.map { $0.text(text) } ?? text
  }

  private mutating func addMerge(_ reference: String) {
    let ends = reference.split(separator: ":")
    guard ends.count == 2, let start = cellReference(ends[0]), let end = cellReference(ends[1]), start.row <= end.row,
      start.column <= end.column
    else { return }
    merges.append((start.row...end.row, start.column...min(end.column, DocumentLimits.columns)))
  }

  /// The sheet's grid as far as it has texts.
  func table() -> RawTable {
    var table = RawTable(name: sheet, rows: [], knowsMerges: true)
    var indexOfRow: [Int: Int] = [:]
    var last = 0
    for row in rows.sorted(by: { $0.number < $1.number }) {
      if last > 0, row.number > last + 1, !row.cells.isEmpty { table.rows.append(RawRow([cell("", last + 1, 1)])) }
      if let index = indexOfRow[row.number] {
        put(row, into: &table.rows[index])
        continue
      }
      var made = RawRow([], startsSegment: table.rows.isEmpty)
      put(row, into: &made)
      indexOfRow[row.number] = table.rows.count
      table.rows.append(made)
      last = row.number
    }
    for merge in merges { cover(merge, &table, indexOfRow) }
    while let last = table.rows.last, last.cells.allSatisfy({ $0.text.isEmpty }) { table.rows.removeLast() }
    return table
  }

  private func put(_ row: (number: Int, cells: [(column: Int, text: String)]), into made: inout RawRow) {
    for (column, text) in row.cells {
      while made.cells.count < column { made.cells.append(cell("", row.number, made.cells.count + 1)) }
      made.cells[column - 1].text += text
    }
  }

  private func cell(_ text: String, _ row: Int, _ column: Int) -> RawCell {
    RawCell(
      text, at: .cell(path: path, sheet: sheet, address: CellAddress(row: row, column: column), range: nil))
  }

  private func cover(
    _ merge: (rows: ClosedRange<Int>, columns: ClosedRange<Int>), _ table: inout RawTable, _ indexOfRow: [Int: Int]
  ) {
    var count = 0
    for row in merge.rows.lowerBound...min(merge.rows.upperBound, merge.rows.lowerBound + DocumentLimits.rows) {
      guard let index = indexOfRow[row] else {
        if row > (rows.map(\.number).max() ?? 0) { return }
        continue
      }
      for column in merge.columns where row > merge.rows.lowerBound || column > merge.columns.lowerBound {
        count += 1
        guard count < 100_000 else { return }
        while table.rows[index].cells.count < column {
          table.rows[index].cells.append(cell("", row, table.rows[index].cells.count + 1))
        }
        if table.rows[index].cells[column - 1].text.isEmpty {
          table.rows[index].cells[column - 1].merge = row > merge.rows.lowerBound ? .fromAbove : .fromLeft
        }
      }
    }
  }
}

/// `_x000D_` is how Excel writes a character that XML cannot hold.
private func withoutEscapes(_ text: String) -> String {
  var kept = ""
  var rest = text[...]
  while let start = rest.firstRange(of: "_x") {
    kept += rest[..<start.lowerBound]
    let code = rest[start.upperBound...].prefix(5)
    if code.count == 5, code.last == "_", let value = UInt32(code.dropLast(), radix: 16),
      let scalar = Unicode.Scalar(value)
    {
      kept.unicodeScalars.append(scalar)
      rest = rest[code.endIndex...]
    } else {
      kept += "_x"
      rest = rest[start.upperBound...]
    }
  }
  return kept + rest
}
