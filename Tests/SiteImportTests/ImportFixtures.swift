import SiteDiagnostics
import SiteDocuments
import SiteFixtures
import SiteFormats
import SiteImport
import SiteReader

/// The files beside these tests, and what an import makes of them.
enum ImportFixtures {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    + "/Fixtures"

  static func names(in part: String) -> [String] { files(below: folder + "/" + part) }

  static func bytes(_ name: String) throws(ReadError) -> [UInt8] { try readFile(folder + "/" + name) }

  static func imported(_ bytes: [UInt8], as name: String) -> ImportedCatalog? {
    guard let document = parseDocument(bytes, path: name).value else { return nil }
    return importCatalog(from: [document]).value
  }

  /// A text as a file of lines.
  static func imported(_ text: String, as name: String = "catalog.txt") -> ImportedCatalog? {
    imported(Array(text.utf8), as: name)
  }

  static func rows(ofCSV bytes: [UInt8]) -> [[String]] {
    parseCSV(bytes, path: "").value.rows.map { $0.cells.map(\.text) }
  }
}
