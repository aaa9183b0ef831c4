import SiteDocuments
import SiteModel

/// A table with one cell a line: the headings, then the cells of each row behind its number.
///
/// Empty cells may be blank lines or missing; a cell may have several lines.
/// - Returns: `nil` if no run of lines is the headings.
func tableOfCellLines(_ lines: [TextLine]) -> [PlacedBlock]? {
  guard let header = headingRun(in: lines, from: 0) else { return nil }
  var blocks = lines[..<header.lowerBound].map(\.block)
  let title = lines[..<header.lowerBound].last { PageFurniture.isTitle($0.text) }?.text.squeezed
  var table = RawTable(rows: headerRows(lines[header]), knowsMerges: false)
  let gap = usualGap(lines[header.lowerBound...])
  var row: [String]?
  var start = lines[header.lowerBound]
  var expected = 1
  var notes: [PlacedBlock] = []
  func close() {
    if let texts = row { table.rows.append(rawRow(texts, start)) }
    row = nil
  }
  var index = header.upperBound
  while index < lines.count {
    let line = lines[index]
    if let repeated = headingRun(in: lines, at: index) {
      close()
      table.rows += headerRows(lines[repeated])
      index = repeated.upperBound
      continue
    }
    let words = line.text.squeezed
    if words == title || PageFurniture.isPageNumber(line.text), itemNumber(words) == nil {
      let open = row
      close()
      table.rows.append(rawRow([line.text], line))
      if open != nil, words != title { row = [] }
    } else if itemNumber(words) == expected || row == nil && itemNumber(words) != nil {
      close()
      row = [line.text]
      start = line
      expected = (itemNumber(words) ?? expected) + 1
    } else if row != nil {
      if index == lines.count - 1 || words.hasPrefix("注："), PageFurniture.isNote(line.text), words.count < 60 {
        notes.append(line.block)
      } else {
        let blanks = line.number - lines[index - 1].number - 1 - gap
        if blanks > 0, gap == 0 { row?.append(contentsOf: Array(repeating: "", count: min(blanks, 20))) }
        row?.append(line.text)
      }
    } else {
      table.rows.append(rawRow([line.text], line))
    }
    index += 1
  }
  close()
  guard expected > 1 else { return nil }
  blocks.append(PlacedBlock(block: .table(table), joins: true))
  return blocks + notes
}

/// Lines one after the other that are headings, with those of all columns that a catalog needs.
private func headingRun(in lines: [TextLine], from first: Int) -> Range<Int>? {
  var start = first
  while start < lines.count {
    if let run = headingRun(in: lines, at: start) { return run }
    start += 1
  }
  return nil
}

private func headingRun(in lines: [TextLine], at start: Int) -> Range<Int>? {
  var end = start
  while end < lines.count, end - start < 60, Heading(lines[end].text) != nil { end += 1 }
  // One word again and again is no header.
  guard end - start >= 4, Set(lines[start..<end].prefix(6).map(\.text)).count >= 3,
    areHeadings(lines[start..<end].map(\.text), lines[start])
  else { return nil }
  return start..<end
}

/// The headings as the rows that they were: first those of the columns, then the names below them.
private func headerRows(_ run: ArraySlice<TextLine>) -> [RawRow] {
  guard let first = run.first else { return [] }
  let texts = run.map(\.text)
  let hasGroup = texts.contains { Heading($0) == .group }
  let isLower = { (text: String) -> Bool in
    switch Heading(text) {
    case .choice: true
    case .column(let column): hasGroup && [.domain, .first, .second, .third].contains(column)
    default: false
    }
  }
  let split = texts.lastIndex { !isLower($0) }.map { $0 + 1 } ?? texts.count
  var rows = [rawRow(Array(texts[..<split]), first)]
  if split < texts.count { rows.append(rawRow(Array(texts[split...]), first)) }
  return rows
}

/// How many blank lines stand between any two lines.
private func usualGap(_ lines: ArraySlice<TextLine>) -> Int {
  zip(lines, lines.dropFirst()).map { $1.number - $0.number - 1 }.min() ?? 0
}
