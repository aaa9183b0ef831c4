import SiteDiagnostics
import SiteDocuments
import SiteFixtures
import SiteReader
import Testing

/// Files that are cut off, locked, made to do harm or something else: each ends in a message, soon.
struct BadInputTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/Fixtures/Bad/"

  @Test(arguments: [
    ("old.xls", "import/unsupported-format"), ("a.pdf", "import/unsupported-format"),
    ("r.rtf", "import/unsupported-format"),
    ("plain.zip", "import/unsupported-format"), ("ods.xlsx", "import/unsupported-format"),
    ("enc.xlsx", "import/protected-file"),
    ("trunc.docx", "import/damaged-file"), ("bomb.xlsx", "import/too-large"), ("wide.xlsx", "import/too-large"),
    ("milcol.xlsx", "import/too-large"), ("deep.docx", "import/too-large"), ("deep.xlsx", "import/damaged-file"),
    ("xxe.xlsx", "import/document-type"),
  ])
  func refuses(_ name: String, _ code: String) throws {
    let start = ContinuousClock.now
    let result = parseDocument(try readFile(Self.folder + name), path: name)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code.id) == [code])
    #expect(
      start.duration(to: .now) < .seconds(20), "a debug build on a busy machine; the program itself takes less than 2 s"
    )
  }

  @Test func expandsNoEntities() throws {
    let result = parseDocument(try readFile(Self.folder + "laugh.xlsx"), path: "laugh.xlsx")
    #expect(result.value == nil && result.diagnostics.count == 1)
  }

  @Test func followsNoPathsOfAnArchive() throws {
    let document = try #require(parseDocument(try readFile(Self.folder + "path.xlsx"), path: "path.xlsx").value)
    #expect(document.blocks.isEmpty)
  }

  @Test func refusesNothing() {
    #expect(parseDocument([], path: "a.xlsx").diagnostics.map(\.code.id) == ["import/damaged-file"])
  }

  @Test func keepsTheRowsBelowAnUnclosedQuote() throws {
    let result = parseDocument(try readFile(Self.folder + "unclosed.csv"), path: "unclosed.csv")
    #expect(result.diagnostics.map(\.code.id) == ["import/unclosed-quote"])
    guard case .table(let table) = result.value?.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 5)
  }

  @Test func tellsOfBytesThatAreNoText() throws {
    let result = parseDocument(try readFile(Self.folder + "mixed.csv"), path: "mixed.csv")
    #expect(result.diagnostics.map(\.code.id) == ["import/invalid-bytes"])
  }

  @Test func readsAFileAsWhatItIs() {
    let page = "<html><table><tr><td>序号</td></tr></table></html>"
    let result = parseDocument(Array(page.utf8), path: "a.xls")
    #expect(result.value?.format == .html)
    #expect(result.diagnostics.map(\.code.id) == ["import/wrong-extension"])
  }
}
