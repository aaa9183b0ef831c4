import SiteDiagnostics
import SiteDocuments
import SiteFixtures
import SiteFormats
import SiteImport
import SiteReader
import Testing

/// The catalogs of this repository's portal, from the texts that the offices' pages gave.
struct SeedTests {
  @Test(arguments: [
    ("kaiyuan-community", "xishan/kaiyuan"), ("jinan-community", "jinan"), ("chaoyang-community", "xiangyuan/chaoyang"),
    ("changyi-district", "changyi"),
  ])
  func givesThePortalsCatalogs(_ seed: String, _ organisation: String) throws {
    let catalog = try #require(
      ImportFixtures.imported(try ImportFixtures.bytes("Seeds/\(seed).txt"), as: "\(seed).txt"))
    let expected = try readFile(Repository.folder + "/content/\(organisation)/catalog.csv")
    #expect(writeCSV(catalog.rows, lineEnd: "\n") == expected)
    #expect(catalog.report.characters.isBalanced, "\(catalog.report.characters)")
    #expect(catalog.report.remainder.isEmpty, "\(catalog.report.remainder)")
  }

  @Test func findsTheTitle() throws {
    let catalog = try #require(
      ImportFixtures.imported(try ImportFixtures.bytes("Seeds/kaiyuan-community.txt"), as: "kaiyuan.txt"))
    #expect(catalog.report.title == "凯苑社区居务公开事项清单")
  }

  @Test func seesNoCatalogInANotice() throws {
    let bytes = try ImportFixtures.bytes("Seeds/kunming-2020-32-notice.txt")
    let document = try #require(parseDocument(bytes, path: "notice.txt").value)
    let result = importCatalog(from: [document])
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code.id) == ["import/no-table"])
  }
}
