import SiteDiagnostics

/// The part of the workbook that holds one sheet.
func worksheet(of sheet: Sheet) -> [UInt8] {
  let columnCount = sheet.columnCount
  let headRowCount = sheet.headRowCount
  let lastCell = CellAddress(row: headRowCount + sheet.rows.count, column: columnCount)
  var xml: [UInt8] = []
  xml += xmlDeclaration.utf8
  xml += #"<worksheet xmlns="\#(spreadsheetNamespace)"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#.utf8
  xml += #"<dimension ref="A1:\#(lastCell)"/><sheetViews><sheetView workbookViewId="0">"#.utf8
  xml += #"<pane ySplit="\#(headRowCount)" topLeftCell="A\#(headRowCount + 1)" "#.utf8
  xml +=
    #"activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>"#.utf8
  xml += columns(of: sheet).utf8

  xml += "<sheetData>".utf8
  var row = 1
  if let title = sheet.title {
    xml += #"<row r="1" ht="36" customHeight="1">"#.utf8
    appendCell(title, at: CellAddress(row: 1, column: 1), .title, to: &xml)
    xml += "</row>".utf8
    row += 1
  }
  for texts in [sheet.header] + sheet.rows {
    xml += #"<row r="\#(row)">"#.utf8
    let style = row == headRowCount ? XLSXStyle.header : .body
    for column in 1...columnCount {
      let text = column <= texts.count ? texts[column - 1] : ""
      appendCell(text, at: CellAddress(row: row, column: column), style, to: &xml)
    }
    xml += "</row>".utf8
    row += 1
  }
  xml += "</sheetData>".utf8
  xml += merges(of: sheet, columnCount: columnCount).utf8
  xml += #"<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>"#.utf8
  xml += #"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>"#.utf8
  // A code of digits alone is meant as text: no green corner in its cell.
  xml += #"<ignoredErrors><ignoredError sqref="A1:\#(lastCell)" numberStoredAsText="1"/></ignoredErrors>"#.utf8
  xml += "</worksheet>".utf8
  return xml
}

extension Sheet {
  /// The rows above the table's first: the title, if there is one, and the header.
  var headRowCount: Int { title == nil ? 1 : 2 }

  fileprivate var columnCount: Int { max(1, header.count, rows.lazy.map(\.count).max() ?? 0) }
}

private func appendCell(_ text: String, at address: CellAddress, _ style: XLSXStyle, to xml: inout [UInt8]) {
  guard !text.isEmpty else {
    xml += #"<c r="\#(address)" s="\#(style.rawValue)"/>"#.utf8
    return
  }
  xml += #"<c r="\#(address)" s="\#(style.rawValue)" t="inlineStr"><is><t xml:space="preserve">"#.utf8
  xml += cellText(text).utf8
  xml += "</t></is></c>".utf8
}

/// Wide enough for the longest line of a column, in cells of the terminal's kind: a Chinese character is two.
private func columns(of sheet: Sheet) -> String {
  var widths = Array(repeating: 0, count: sheet.columnCount)
  for texts in [sheet.header] + sheet.rows {
    for (column, text) in texts.enumerated() {
      for line in text.split(whereSeparator: \.isNewline) {
        widths[column] = max(widths[column], displayWidth(of: line))
      }
    }
  }
  let columns = widths.enumerated().map { index, width in
    #"<col min="\#(index + 1)" max="\#(index + 1)" width="\#(min(max(width + 3, 7), 48))" customWidth="1"/>"#
  }
  return "<cols>" + columns.joined() + "</cols>"
}

private func merges(of sheet: Sheet, columnCount: Int) -> String {
  var ranges: [String] = []
  if sheet.title != nil, columnCount > 1 { ranges.append("A1:\(CellAddress(row: 1, column: columnCount))") }
  for merge in sheet.merges where merge.rows.count > 1 || merge.columns.count > 1 {
    let shift = sheet.headRowCount
    let first = CellAddress(row: merge.rows.lowerBound + shift, column: merge.columns.lowerBound)
    let last = CellAddress(row: merge.rows.upperBound + shift, column: merge.columns.upperBound)
    ranges.append("\(first):\(last)")
  }
  guard !ranges.isEmpty else { return "" }
  return #"<mergeCells count="\#(ranges.count)">"# + ranges.map { #"<mergeCell ref="\#($0)"/>"# }.joined()
    + "</mergeCells>"
}
