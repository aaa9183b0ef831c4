import SiteDocuments
import SiteModel

/// A table whose columns are laid out with blanks, each below its heading; a cell that is too long for its column goes on
/// in the next line.
///
/// - Returns: `nil` if no line has headings with at least two blanks between them.
func tableOfSpacedLines(_ lines: [TextLine]) -> [PlacedBlock]? {
  guard let header = lines.firstIndex(where: { areHeadings($0.words(partedBy: 2).map(\.text), $0) }) else { return nil }
  var starts = lines[header].words(partedBy: 2).map(\.start)
  let headings = starts
  var next = header + 1
  // The lower row of the header has columns of its own.
  while next < lines.count, next < header + 3, isSubHeader(lines[next]) {
    for word in lines[next].words(partedBy: 2) where !starts.contains(where: { abs($0 - word.start) <= 1 }) {
      starts.append(word.start)
    }
    next += 1
  }
  starts.sort()
  var blocks = lines[..<header].map(\.block)
  var table = RawTable(rows: [], knowsMerges: false)
  var widths: [Int] = []
  /// What the cells of the last row took of their columns' width in the last line.
  var taken: [Int] = []
  for index in starts.indices { widths.append(index + 1 < starts.count ? starts[index + 1] - starts[index] : 200) }
  let title = blocks.compactMap(title).last
  for (index, line) in lines[header...].enumerated() {
    let words = line.words(partedBy: 2)
    if line.text.squeezed == title?.squeezed || words.count == 1 && PageFurniture.isPageNumber(line.text) {
      table.rows.append(rawRow([line.text], line))
      continue
    }
    var texts = Array(repeating: "", count: starts.count)
    var filled = Array(repeating: 0, count: starts.count)
    for word in words {
      let column = starts.lastIndex { $0 <= word.start + 1 } ?? 0
      texts[column] += (texts[column].isEmpty ? "" : " ") + word.text
      filled[column] = word.end - starts[column]
    }
    let isHeading = index < next - header || areHeadings(words.map(\.text), line)
    let startsRow = isHeading || itemNumber(texts[0].squeezed) != nil || table.rows.count <= next - header
    guard !startsRow, headings[0] == starts[0], let last = table.rows.last, last.cells.count == starts.count,
      !isSubHeader(line)
    else {
      table.rows.append(rawRow(texts, line))
      taken = filled
      continue
    }
    var cells = last.cells
    for column in starts.indices where !texts[column].isEmpty {
      // A piece as wide as its column was cut; a shorter one was a line of its own.
      let isCut = taken[column] + 4 >= widths[column] || startsMiddle(texts[column])
      cells[column].text += (cells[column].text.isEmpty || isCut ? "" : "\n") + texts[column]
      taken[column] = filled[column]
    }
    table.rows[table.rows.count - 1].cells = cells
  }
  blocks.append(PlacedBlock(block: .table(table)))
  return blocks
}

private func title(_ block: PlacedBlock) -> String? {
  if case .paragraph(let paragraph) = block.block, PageFurniture.isTitle(paragraph.text) { return paragraph.text }
  return nil
}

/// Whether a line has nothing but names that stand below other headings.
private func isSubHeader(_ line: TextLine) -> Bool {
  let words = line.words(partedBy: 2)
  return !words.isEmpty
    && words.allSatisfy { word in
      switch Heading(word.text) {
      case .choice: true
      case .column(let column): [.domain, .first, .second, .third].contains(column)
      default: false
      }
    }
}

/// Whether a text cannot be the beginning of one.
private func startsMiddle(_ text: String) -> Bool {
  text.unicodeScalars.first.map { "，。、；：）》〉〕】”)".unicodeScalars.contains($0) } ?? false
}
