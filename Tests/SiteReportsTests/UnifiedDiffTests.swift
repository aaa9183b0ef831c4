import SiteDiagnostics
import SiteReports
import Testing

struct UnifiedDiffTests {
  private func diff(_ text: String, _ edits: [(line: Int, original: String, replacement: String)]) throws -> String {
    let edits = edits.map { line, original, replacement in
      Fix.Edit(
        path: "a.csv", range: SourceRange(line: line, column: 1, length: original.utf8.count), original: original,
        replacement: replacement)
    }
    return unifiedDiff(of: try #require(MendedFile("a.csv", Array(text.utf8), edits: edits)))
  }

  @Test func showsThreeLinesAround() throws {
    #expect(
      try diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", [(5, "5", "五")]) == """
        --- a/a.csv
        +++ b/a.csv
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +五
         6
         7
         8

        """)
  }

  @Test func joinsChangesThatAreNear() throws {
    let text = (1...20).map { "\($0)\n" }.joined()
    let parts = try diff(text, [(1, "1", "一"), (2, "2", "二"), (8, "8", "八"), (20, "20", "廿")]).split(separator: "\n")
    #expect(parts.filter { $0.hasPrefix("@@") } == ["@@ -1,11 +1,11 @@", "@@ -17,4 +17,4 @@"])
    #expect(parts[3...6] == ["-1", "-2", "+一", "+二"])
  }

  @Test func keepsCarriageReturnsAndSaysThatTheLastLineHasNoEnd() throws {
    #expect(
      try diff("a\r\nb", [(1, "a", "x"), (2, "b", "y")])
        == "--- a/a.csv\n+++ b/a.csv\n@@ -1,2 +1,2 @@\n-a\r\n-b\n\\ No newline at end of file\n+x\r\n+y\n\\ No newline at end of file\n"
    )
    #expect(try diff("a", [(1, "a", "x")]).contains("@@ -1 +1 @@"))
  }

  @Test func paintsEachLineForATerminal() throws {
    let edit = Fix.Edit(
      path: "a.csv", range: SourceRange(line: 1, column: 1, length: 1), original: "a", replacement: "b")
    let file = try #require(MendedFile("a.csv", Array("a\n".utf8), edits: [edit]))
    let text = unifiedDiff(of: file, usesColor: true)
    #expect(text.contains("\u{1B}[31m-a\u{1B}[0m\n\u{1B}[32m+b\u{1B}[0m\n"))
  }
}
