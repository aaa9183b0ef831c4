import SiteDiagnostics
import SiteFormats
import SiteModel

/// The items of a `catalog.csv`.
///
/// A cell of 领域 or 一级事项 that is empty continues the row above, as a merged cell would. `nil` if the file lacks a
/// column without which its rows are no items.
func readCatalog(
  at path: String, titled title: String, from tree: SourceTree, cells: inout CellParser
) throws(ReadError) -> Diagnosed<Catalog?> {
  var diagnostics: [Diagnostic] = []
  let table = parseCSV(try tree.bytes(of: path), path: path).unwrap(into: &diagnostics)
  // Garbled headings are no columns: one message about the bytes is worth more than one about each of them.
  if diagnostics.contains(where: { $0.code == .invalidUTF8 }) { return Diagnosed(nil, diagnostics) }
  guard let header = table.rows.first else {
    diagnostics.append(
      Diagnostic(.missingColumn, "the catalog is empty", at: .file(path: path), help: "write the header row first"))
    return Diagnosed(nil, diagnostics)
  }
  let columns = readHeader(header, path: path).unwrap(into: &diagnostics)
  if let missing = missingColumn(in: columns) {
    diagnostics.append(
      Diagnostic(
        .missingColumn, "a catalog has a column \(missing)", at: header.place(ofColumn: 1, path: path),
        help: "add it to the header row"))
    return Diagnosed(nil, diagnostics)
  }
  var rows = CatalogRows(path: path, columns: columns)
  for row in table.rows.dropFirst() { rows.add(row, &cells) }
  let ordered = columns.sorted { $0.value < $1.value }.map(\.key)
  return Diagnosed(
    Catalog(path: path, title: title, items: rows.items, columns: ordered), diagnostics + rows.diagnostics)
}

private func missingColumn(in columns: [CatalogColumn: Int]) -> String? {
  if columns[.first] == nil { return CatalogColumn.first.rawValue }
  if columns[.contents] == nil { return CatalogColumn.contents.rawValue }
  return columns[.number] == nil && columns[.code] == nil ? "序号 or 编码" : nil
}

/// Which column of the table, from 1, each column of a catalog is.
private func readHeader(_ header: TableRow, path: String) -> Diagnosed<[CatalogColumn: Int]> {
  var columns: [CatalogColumn: Int] = [:]
  var diagnostics: [Diagnostic] = []
  let known = CatalogColumn.allCases
  for (index, cell) in header.cells.enumerated() {
    let heading = trimmed(cell.text)
    let place = header.place(ofColumn: index + 1, path: path)
    guard let column = known.first(where: { $0.rawValue == heading || $0.aliases.contains(heading) }) else {
      if !heading.isEmpty {
        let near = nearestName(to: heading, among: known.map(\.rawValue))
        diagnostics.append(
          Diagnostic(
            .unknownColumn, "no column of a catalog is called '\(heading)'", at: place,
            help: near.map { "did you mean '\($0)'?" }))
      }
      continue
    }
    if columns[column] != nil {
      diagnostics.append(
        Diagnostic(
          .repeatedColumn, "a catalog has one column \(column.rawValue)", at: place, help: "delete one of the two"))
    } else {
      columns[column] = index + 1
    }
  }
  return Diagnosed(columns, diagnostics)
}

/// Makes items of rows, each with what it continues from the row above.
private struct CatalogRows {
  let path: String
  let columns: [CatalogColumn: Int]
  private(set) var items: [DisclosureItem] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var placeOfCode: [String: Place] = [:]

  init(path: String, columns: [CatalogColumn: Int]) {
    self.path = path
    self.columns = columns
  }

  mutating func add(_ row: TableRow, _ parser: inout CellParser) {
    guard row.cells.contains(where: { !trimmed($0.text).isEmpty }) else { return }
    var cells: [CatalogColumn: String] = [:]
    var places: [CatalogColumn: Place] = [:]
    for (column, index) in columns {
      cells[column] = row.text(inColumn: index)
      places[column] = row.place(ofColumn: index, path: path)
    }
    continueAbove(&cells, places: places)
    func text(_ column: CatalogColumn) -> String { trimmed(cells[column] ?? "") }
    let number = text(.number)
    let code = text(.code).isEmpty ? number : text(.code)
    let codePlace = places[text(.code).isEmpty && columns[.number] != nil ? .number : .code]
    check(code, at: codePlace)
    let timeLimit = parser.timeLimit(text(.timeLimit))
    items.append(
      DisclosureItem(
        code: code, number: number.isEmpty ? code : number,
        path: [.domain, .first, .second, .third].map(text).filter { !$0.isEmpty },
        contents: parser.list(text(.contents)), websiteColumn: websiteColumn(text(.websiteColumn)),
        bases: parser.legalBases(cells[.bases] ?? ""),
        timeLimit: items.last.map { timeLimit.following($0.timeLimit) } ?? timeLimit,
        bodies: parser.list(text(.bodies)), channels: parser.channels(text(.channels)),
        audiences: parser.list(text(.audiences)), methods: parser.list(text(.methods)),
        levels: parser.list(text(.levels)), cells: cells, places: places))
  }

  private mutating func continueAbove(_ cells: inout [CatalogColumn: String], places: [CatalogColumn: Place]) {
    for column in [CatalogColumn.domain, .first] where columns[column] != nil && trimmed(cells[column] ?? "").isEmpty {
      if let above = items.last?.cells[column] {
        cells[column] = above
      } else if column == .first {
        diagnostics.append(
          Diagnostic(
            .missingCategory, "the first item has a 一级事项", at: places[.first], help: "write the item's category"))
      }
    }
  }

  private mutating func check(_ code: String, at place: Place?) {
    guard !code.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .missingNumber, "an item has a 序号 or a 编码", at: place, help: "number the row, or delete it if it is none"))
      return
    }
    if let first = placeOfCode[slug(of: code)] {
      diagnostics.append(
        Diagnostic(
          .repeatedCode, "two items have the number '\(code)'", at: place,
          help: "number them differently, or give them 编码",
          notes: [.init("the first is here", at: first)]))
    } else if let place {
      placeOfCode[slug(of: code)] = place
    }
  }

  /// `—`, `——`, `/` and `无` say that the item is not on the website.
  private func websiteColumn(_ text: String) -> String? {
    text.allSatisfy { "—–-－/／无".contains($0) } ? nil : text
  }
}

func trimmed(_ text: String) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
