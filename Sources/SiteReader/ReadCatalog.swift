import SiteDiagnostics
import SiteFormats
import SiteModel

/// The items of a `catalog.csv`.
///
/// A cell of 领域 or 一级事项 that is empty continues the row above, as a merged cell would. `nil` if the file lacks a
/// column without which its rows are no items.
func readCatalog(
  at path: String, titled title: String, from tree: SourceTree, cells: CellParser
) throws(ReadError) -> Diagnosed<Catalog?> {
  var diagnostics: [Diagnostic] = []
  // Those of the table, row after row.
  var met: [CellParser.Cell] = []
  let table = parseCSV(try tree.bytes(of: path), path: path) { utf8 in
    met.append(cells.cell(utf8))
    return met[met.count - 1].text
  }.unwrap(into: &diagnostics)
  // Garbled headings are no columns: one message about the bytes is worth more than one about each of them.
  if diagnostics.contains(where: { $0.code == .invalidUTF8 }) { return Diagnosed(nil, diagnostics) }
  guard let header = table.rows.first else {
    diagnostics.append(
      Diagnostic(
        .missingColumn, Wording("the catalog is empty", "目录是空的"), at: .file(path: path),
        help: Wording("write the header row first", "先写表头")))
    return Diagnosed(nil, diagnostics)
  }
  let columns = readHeader(header, path: path).unwrap(into: &diagnostics)
  if let missing = missingColumn(in: columns) {
    diagnostics.append(
      Diagnostic(
        .missingColumn,
        Wording("a catalog has a column \(missing.english)", "目录要有“\(missing.chinese)”一栏"),
        at: header.place(ofColumn: 1, path: path),
        help: Wording("add it to the header row", "在表头里加上")))
    return Diagnosed(nil, diagnostics)
  }
  var rows = CatalogRows(path: path, columns: columns, count: table.rows.count, empty: cells.cell(""))
  var rest = met[header.cells.count...]
  for row in table.rows.dropFirst() {
    rows.add(row, rest.prefix(row.cells.count))
    rest = rest.dropFirst(row.cells.count)
  }
  let ordered = columns.sorted { $0.value < $1.value }.map(\.key)
  return Diagnosed(
    Catalog(path: path, title: title, items: rows.items, columns: ordered), diagnostics + rows.diagnostics)
}

private func missingColumn(in columns: [CatalogColumn: Int]) -> Wording? {
  for column in [CatalogColumn.first, .contents] where columns[column] == nil {
    return Wording(column.rawValue, column.rawValue)
  }
  return columns[.number] == nil && columns[.code] == nil ? Wording("序号 or 编码", "序号”或“编码") : nil
}

/// Which column of the table, from 1, each column of a catalog is.
private func readHeader(_ header: TableRow, path: String) -> Diagnosed<[CatalogColumn: Int]> {
  var columns: [CatalogColumn: Int] = [:]
  var diagnostics: [Diagnostic] = []
  for (index, cell) in header.cells.enumerated() {
    let heading = trimmed(cell.text)
    guard let column = columnsByHeading[ExactText(heading)] else {
      if !heading.isEmpty {
        let near = nearestName(to: heading, among: CatalogColumn.allCases.map(\.rawValue))
        diagnostics.append(
          Diagnostic(
            .unknownColumn, Wording("no column of a catalog is called '\(heading)'", "目录没有叫“\(heading)”的栏"),
            at: header.place(ofColumn: index + 1, path: path), help: near.map(Wording.didYouMean)))
      }
      continue
    }
    if columns[column] != nil {
      diagnostics.append(
        Diagnostic(
          .repeatedColumn, Wording("a catalog has one column \(column.rawValue)", "目录只有一栏“\(column.rawValue)”"),
          at: header.place(ofColumn: index + 1, path: path), help: Wording("delete one of the two", "删去其中一栏")))
    } else {
      columns[column] = index + 1
    }
  }
  return Diagnosed(columns, diagnostics)
}

private let columnsByHeading: [ExactText: CatalogColumn] = {
  var columns: [ExactText: CatalogColumn] = [:]
  for column in CatalogColumn.allCases {
    for heading in [column.rawValue] + column.aliases { columns[ExactText(heading)] = column }
  }
  return columns
}()

/// Makes items of rows, each with what it continues from the row above.
private struct CatalogRows {
  private let layout: CatalogLayout
  /// The columns of the file, each with its number from 1.
  private let columns: [(column: CatalogColumn, number: Int)]
  /// Where a row without a 编码 has its 序号.
  private let columnOfNumber: CatalogColumn
  private(set) var items: [DisclosureItem] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var placeOfCode: [ExactText: Place] = [:]
  /// A cell in which nothing stands.
  private let empty: CellParser.Cell
  /// The cells of the last item, by the ordinal of their column, what it continues from above filled in.
  private var cells: [CellParser.Cell]

  init(path: String, columns: [CatalogColumn: Int], count: Int, empty: CellParser.Cell) {
    items.reserveCapacity(count)
    self.empty = empty
    cells = Array(repeating: empty, count: CatalogColumn.count)
    self.columns = columns.map { ($0.key, $0.value) }
    layout = CatalogLayout(path: path, columns: self.columns)
    columnOfNumber = columns[.number] == nil ? .code : .number
  }

  /// - Parameter own: its cells as they were parsed.
  mutating func add(_ row: TableRow, _ own: ArraySlice<CellParser.Cell>) {
    guard own.contains(where: { !$0.words.isEmpty }) else { return }
    let places = CatalogPlaces(
      layout, row: row.number, start: row.cells.first?.range.start ?? SourcePosition(line: 1, column: 1),
      ends: row.cells.prefix(layout.lastNumber).map(\.range.end))
    var texts = CatalogCells(layout)
    for (column, number) in columns {
      let cell = number <= own.count ? own[own.startIndex + number - 1] : empty
      if !continuesAbove(column, cell, at: places) { cells[column.ordinal] = cell }
      texts[column] = cells[column.ordinal].text
    }
    func cell(_ column: CatalogColumn) -> CellParser.Cell { cells[column.ordinal] }
    let number = cell(.number).words
    let ownCode = cell(.code).words
    let code = ownCode.isEmpty ? number : ownCode
    check(code, at: places[ownCode.isEmpty ? columnOfNumber : .code])
    let timeLimit = cell(.timeLimit).timeLimit
    let website = cell(.websiteColumn)
    items.append(
      DisclosureItem(
        code: code, number: number.isEmpty ? code : number,
        path: [.domain, .first, .second, .third].map { cell($0).words }.filter { !$0.isEmpty },
        contents: cell(.contents).list, websiteColumn: website.saysNothing ? nil : website.words,
        bases: cell(.bases).bases, timeLimit: items.last.map { timeLimit.following($0.timeLimit) } ?? timeLimit,
        bodies: cell(.bodies).list, channels: cell(.channels).channels, audiences: cell(.audiences).list,
        methods: cell(.methods).list, levels: cell(.levels).list, cells: texts, places: places))
  }

  /// An empty cell below a category is part of it, as in a table whose cells are merged.
  private mutating func continuesAbove(
    _ column: CatalogColumn, _ cell: CellParser.Cell, at places: CatalogPlaces
  ) -> Bool {
    guard column == .domain || column == .first, cell.words.isEmpty else { return false }
    if items.isEmpty, column == .first {
      diagnostics.append(
        Diagnostic(
          .missingCategory, Wording("the first item has a 一级事项", "第一个事项要有一级事项"), at: places[.first],
          help: Wording("write the item's category", "写上这个事项的一级事项")))
    }
    return !items.isEmpty
  }

  private mutating func check(_ code: String, at place: Place?) {
    guard !code.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .missingNumber, Wording("an item has a 序号 or a 编码", "事项要有序号或编码"), at: place,
          help: Wording("number the row, or delete it if it is none", "给这一行编号；不是事项的，删去这一行")))
      return
    }
    let name = ExactText(slug(of: code))
    if let first = placeOfCode[name] {
      diagnostics.append(
        Diagnostic(
          .repeatedCode, Wording("two items have the number '\(code)'", "两个事项都是“\(code)”号"), at: place,
          help: Wording("number them differently, or give them 编码", "改成不同的号，或者加一栏编码"),
          notes: [.init(Wording("the first is here", "前一个在这里"), at: first)]))
    } else if let place {
      placeOfCode[name] = place
    }
  }
}
