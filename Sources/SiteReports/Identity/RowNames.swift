import SiteDiagnostics
import SiteFormats
import SiteModel

/// What names each row of a catalog, whatever rows come before it: its 编码, else the names that lead to its item, else its
/// 序号. Rows are numbered as a spreadsheet does.
func rowNames(of text: String, path: String) -> [Int: String] {
  let table = parseCSV(Array(text.utf8), path: path).value
  guard let header = table.rows.first else { return [:] }
  func column(_ column: CatalogColumn) -> Int? {
    let names = [column.rawValue] + column.aliases
    return header.cells.firstIndex { names.contains($0.text) }.map { $0 + 1 }
  }
  let (code, number) = (column(.code), column(.number))
  let path = [column(.second), column(.third)].compactMap { $0 }
  let first = column(.first)
  var category = ""
  var names: [Int: String] = [:]
  for row in table.rows.dropFirst() {
    func cell(_ column: Int?) -> String { column.map { row.text(inColumn: $0) } ?? "" }
    if !cell(first).isEmpty { category = cell(first) }
    let parts = path.map { row.text(inColumn: $0) }.filter { !$0.isEmpty }
    let titles = parts.isEmpty ? "" : ([category] + parts).joined(separator: "/")
    names[row.number] = [cell(code), titles, cell(number)].first { !$0.isEmpty }
  }
  return names
}
