import SiteDiagnostics
import SiteFormats
import SiteModel
import SitePrivacy

/// Looks through a text file as it stands on the disk, and its name: Markdown, YAML, a catalog.
func lookThrough(text bytes: [UInt8], path: String) -> FileFindings {
  var list = FactList(path: path)
  list.addName()
  list.addText(bytes)
  list.add(inlineExceptions(in: bytes, path: path))
  return list.finish()
}

/// Looks through a CSV file by its cells: their headings tell what they are.
func lookThrough(csv bytes: [UInt8], path: String) -> FileFindings {
  var list = FactList(path: path)
  list.addName()
  let table = parseCSV(bytes, path: path).value
  let found = findPersonalFacts(inTable: table.rows.map { $0.cells.map(\.text) })
  for fact in found.facts {
    let (row, cell) = (table.rows[fact.row], table.rows[fact.row].cells[fact.column])
    let place = row.place(ofColumn: fact.column + 1, path: path).part(fact.fact.range, ofCell: cell.text)
    list.add(fact.fact, at: place)
  }
  for mask in found.masked { list.add(mask, at: .file(path: path)) }
  return list.finish()
}

extension FactList {
  /// The file's name becomes an address.
  mutating func addName() {
    let path = self.path.utf8
    let name = path[(path.lastIndex(of: UInt8(ascii: "/")).map(path.index(after:)) ?? path.startIndex)...]
    guard name.count >= 11 else { return }
    let stem = name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    for fact in findPersonalFacts(in: String(Substring(stem))).facts {
      add(fact, at: .file(path: self.path), where: Wording(" (in the file's name)", "（在文件名中）"))
    }
  }

  /// - Parameter onlyNew: what was said of the file is not said again.
  mutating func addText(_ bytes: [UInt8], onlyNew: Bool = false) {
    bytes.withUnsafeBufferPointer { bytes in
      let found = findPersonalFacts(in: bytes)
      if found.isEmpty { return }
      var positions = TextPositions(bytes)
      for fact in found.facts {
        add(fact, at: .text(path: path, range: positions.range(of: fact.range)), onlyNew: onlyNew)
      }
      for mask in found.masked { add(mask, at: .text(path: path, range: positions.range(of: mask.range))) }
    }
  }
}

/// Lines and columns of places in a text.
struct TextPositions {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var (line, lineStart, index) = (1, 0, 0)

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // A mark of the byte order is no column.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = 3 }
  }

  /// Ranges that come in their order are found in one pass.
  mutating func range(of range: Range<Int>) -> SourceRange {
    SourceRange(position(of: range.lowerBound), position(of: range.upperBound))
  }

  private mutating func position(of offset: Int) -> SourcePosition {
    if offset < index { self = TextPositions(bytes) }
    while index < offset {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    return SourcePosition(line: line, column: offset - lineStart + 1)
  }
}
