import SiteDiagnostics
import SiteDocuments
import SiteFormats
import SiteImport
import SiteModel
import SiteReader
import SiteWriter

/// What came of one catalog's files.
struct ImportOutcome {
  var sources: [String]
  /// `nil` if there is none in the files.
  var catalog: ImportedCatalog?
  var diagnostics: [Diagnostic]
  /// The catalog as a file.
  var bytes: [UInt8]?
  /// Where the catalog goes.
  var target: String?
  /// Against the catalog that is there.
  var difference: CatalogDifference?
  var isWritten = false
}

extension ImportCommand {
  /// Imports files as one catalog, and writes it if that was asked for or there is none.
  func importFiles(_ paths: [String], into folder: String?) throws -> ImportOutcome {
    var diagnostics: [Diagnostic] = []
    var documents: [Document] = []
    for path in paths {
      let bytes = try readFile(path == "-" ? "/dev/stdin" : path, limit: DocumentLimits.fileSize)
      let name = path == "-" ? "standard input" : path
      if let document = parseDocument(bytes, path: name).unwrap(into: &diagnostics) { documents.append(document) }
    }
    guard documents.count == paths.count else {
      return ImportOutcome(sources: paths, catalog: nil, diagnostics: diagnostics)
    }
    guard
      let catalog = importCatalog(from: documents, choosing: TableChoice(sheet: sheet, table: table)).unwrap(
        into: &diagnostics)
    else { return ImportOutcome(sources: paths, catalog: nil, diagnostics: diagnostics) }
    var outcome = ImportOutcome(sources: paths, catalog: catalog, diagnostics: diagnostics)
    outcome.bytes = writeCSV(catalog.rows, lineEnd: "\n")
    guard let folder else { return outcome }
    let target = folder.hasSuffix("/") ? folder + "catalog.csv" : folder + "/catalog.csv"
    outcome.target = target
    var mayWrite = write
    if fileExists(target) {
      let present = presentCatalog(try readFile(target), path: target)
      let difference = CatalogDifference(from: present, to: catalog)
      outcome.difference = difference
      let kept = catalog.keepingCodes(of: present, difference)
      outcome.catalog = kept
      outcome.bytes = writeCSV(kept.rows, lineEnd: "\n")
      if difference.isEmpty { mayWrite = false }
    } else {
      mayWrite = true
    }
    if mayWrite, !dryRun, catalog.report.characters.isBalanced, let bytes = outcome.bytes {
      try replaceFile("catalog.csv", in: folder, with: [StoredBytes(bytes)])
      outcome.isWritten = true
    }
    return outcome
  }

  /// Whether a file of a folder may be a catalog, by its name.
  func isImportable(_ name: String) -> Bool {
    let parts = name.lowercased().split(separator: ".")
    guard parts.count > 1, let ending = parts.last else { return false }
    return ["xlsx", "xlsm", "xls", "docx", "doc", "html", "htm", "csv", "tsv", "txt", "md", "pdf", "wps", "et"]
      .contains(ending)
  }

  /// The folder for a file of a folder: its name as part of an address.
  func folderName(of name: String) -> String {
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return slug(of: stem)
  }
}

/// The catalog that is there; columns that a catalog does not have are left out.
private func presentCatalog(_ bytes: [UInt8], path: String) -> PresentCatalog {
  let table = parseCSV(bytes, path: path).value
  guard let header = table.rows.first else { return PresentCatalog(columns: [], items: []) }
  var columns: [(column: CatalogColumn, number: Int)] = []
  for (index, cell) in header.cells.enumerated() {
    let heading = cell.text.filter { !$0.isWhitespace }
    guard let column = CatalogColumn.allCases.first(where: { $0.rawValue == heading || $0.aliases.contains(heading) }),
      !columns.contains(where: { $0.column == column })
    else { continue }
    columns.append((column, index + 1))
  }
  let items = table.rows.dropFirst().filter { row in row.cells.contains { !$0.text.isEmpty } }.map { row in
    Dictionary(uniqueKeysWithValues: columns.map { ($0.column, row.text(inColumn: $0.number)) })
  }
  return PresentCatalog(columns: columns.map(\.column), items: items)
}
