import SiteDiagnostics

/// Writes the part of the workbook that holds one sheet.
func worksheet(of sheet: Sheet) -> [UInt8] {
  let columns = (1...sheet.columnCount).map { CellAddress.letters(forColumn: $0) }
  let headRowCount = sheet.headRowCount
  let lastCell = CellAddress(row: headRowCount + sheet.rows.count, column: columns.count).description
  return XMLWriter.part(capacity: 4096 + 120 * columns.count * (headRowCount + sheet.rows.count)) { xml in
    xml.markup(#"<worksheet xmlns=""#)
    xml.markup(spreadsheetNamespace)
    xml.markup(#""><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:"#)
    xml.text(lastCell)
    xml.markup(#""/><sheetViews><sheetView workbookViewId="0"><pane ySplit=""#)
    xml.number(headRowCount)
    xml.markup(#"" topLeftCell="A"#)
    xml.number(headRowCount + 1)
    xml.markup(#"" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#)
    xml.markup(#"<sheetFormatPr defaultRowHeight="18"/>"#)
    xml.columns(of: sheet)
    xml.markup("<sheetData>")
    var row = 1
    if let title = sheet.title {
      xml.markup(#"<row r="1" ht="36" customHeight="1">"#)
      xml.cell(title, column: "A", row: 1, .title)
      xml.markup("</row>")
      row += 1
    }
    xml.row(row, sheet.header, columns, .header)
    for texts in sheet.rows {
      row += 1
      xml.row(row, texts, columns, .body)
    }
    xml.markup("</sheetData>")
    xml.merges(of: sheet, columnCount: columns.count)
    xml.markup(#"<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>"#)
    xml.markup(#"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>"#)
    // A code of digits alone is meant as text: no green corner in its cell.
    xml.markup(#"<ignoredErrors><ignoredError sqref="A1:"#)
    xml.text(lastCell)
    xml.markup(#"" numberStoredAsText="1"/></ignoredErrors></worksheet>"#)
  }
}

extension Sheet {
  /// The rows above the table's first: the title, if there is one, and the header.
  var headRowCount: Int { title == nil ? 1 : 2 }

  fileprivate var columnCount: Int { max(1, header.count, rows.lazy.map(\.count).max() ?? 0) }
}

extension XMLWriter {
  fileprivate mutating func row(_ number: Int, _ texts: [String], _ columns: [String], _ style: XLSXStyle) {
    markup(#"<row r=""#)
    self.number(number)
    markup(#"">"#)
    for (index, column) in columns.enumerated() {
      cell(index < texts.count ? texts[index] : "", column: column, row: number, style)
    }
    markup("</row>")
  }

  fileprivate mutating func cell(_ text: String, column: String, row: Int, _ style: XLSXStyle) {
    markup(#"<c r=""#)
    self.text(column)
    number(row)
    markup(#"" s=""#)
    number(style.rawValue)
    guard !text.isEmpty else { return markup(#""/>"#) }
    markup(#"" t="inlineStr"><is><t xml:space="preserve">"#)
    cellText(text)
    markup("</t></is></c>")
  }

  /// Wide enough for the longest line of a column, in cells of the terminal's kind: a Chinese character is two.
  fileprivate mutating func columns(of sheet: Sheet) {
    var widths = Array(repeating: 0, count: sheet.columnCount)
    for (column, text) in sheet.header.enumerated() { widths[column] = displayWidth(ofLongestLineOf: text) }
    for texts in sheet.rows {
      for (column, text) in texts.enumerated() {
        widths[column] = max(widths[column], displayWidth(ofLongestLineOf: text))
      }
    }
    markup("<cols>")
    for (index, width) in widths.enumerated() {
      markup(#"<col min=""#)
      number(index + 1)
      markup(#"" max=""#)
      number(index + 1)
      markup(#"" width=""#)
      number(min(max(width + 3, 7), 48))
      markup(#"" customWidth="1"/>"#)
    }
    markup("</cols>")
  }

  fileprivate mutating func merges(of sheet: Sheet, columnCount: Int) {
    var ranges: [String] = []
    if sheet.title != nil, columnCount > 1 { ranges.append("A1:\(CellAddress(row: 1, column: columnCount))") }
    for merge in sheet.merges where merge.rows.count > 1 || merge.columns.count > 1 {
      let shift = sheet.headRowCount
      let first = CellAddress(row: merge.rows.lowerBound + shift, column: merge.columns.lowerBound)
      let last = CellAddress(row: merge.rows.upperBound + shift, column: merge.columns.upperBound)
      ranges.append("\(first):\(last)")
    }
    guard !ranges.isEmpty else { return }
    markup(#"<mergeCells count=""#)
    number(ranges.count)
    markup(#"">"#)
    for range in ranges {
      markup(#"<mergeCell ref=""#)
      text(range)
      markup(#""/>"#)
    }
    markup("</mergeCells>")
  }
}
