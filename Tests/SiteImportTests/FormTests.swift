import SiteFixtures
import SiteImport
import SiteReader
import Testing

/// Two catalogs in the forms in which offices have them: each gives the clean one, cell by cell.
struct FormTests {
  @Test(arguments: ImportFixtures.names(in: "Forms").filter { $0.contains("-") })
  func givesTheCleanCatalog(_ name: String) throws {
    let catalog = try #require(ImportFixtures.imported(try ImportFixtures.bytes("Forms/" + name), as: name))
    let clean = String(name.prefix { $0 != "-" })
    let expected = ImportFixtures.rows(ofCSV: try ImportFixtures.bytes("Forms/\(clean).csv"))
    #expect(catalog.rows.count == expected.count)
    for (row, wanted) in zip(catalog.rows, expected) { #expect(row == wanted) }
    #expect(catalog.report.characters.isBalanced, "\(catalog.report.characters.unexplained)")
  }
}
