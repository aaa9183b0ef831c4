import SiteDocuments

/// A table that lost what set its cells apart but for one blank, as text copied from a PDF has it: a row begins with its
/// number, and what belongs to which column is found by what it says.
///
/// - Returns: `nil` if no line has the headings.
func tableOfPastedLines(_ lines: [TextLine]) -> [PlacedBlock]? {
  guard let header = lines.firstIndex(where: { areHeadings($0.words(partedBy: 1).map(\.text), $0) }) else { return nil }
  var blocks = lines[..<header].map(\.block)
  var table = RawTable(rows: [], knowsMerges: false)
  var expected = 1
  var row: [String]?
  var start = lines[header]
  func close() {
    if let texts = row { table.rows.append(rawRow(texts, start)) }
    row = nil
  }
  for line in lines[header...] {
    let words = line.words(partedBy: 1).map(\.text)
    if areHeadings(words, line) || row == nil || PageFurniture.isPageNumber(line.text)
      || PageFurniture.isTitle(line.text)
    {
      let isRow = words.first.flatMap { itemNumber($0) } == expected && words.count > 1
      if !isRow {
        close()
        table.rows.append(rawRow(PageFurniture.isTitle(line.text) ? [line.text] : words, line))
        continue
      }
    }
    if words.first.flatMap({ itemNumber($0) }) == expected {
      close()
      (row, start) = (words, line)
      expected += 1
    } else {
      row?.append(contentsOf: words)
    }
  }
  close()
  guard expected > 2 else { return nil }
  blocks.append(PlacedBlock(block: .table(table), joins: true))
  return blocks
}
