import SiteDiagnostics
import SiteModel
import Testing

struct FixOfCellTests {
  private func place(_ range: SourceRange) -> Place {
    .cell(path: "c.csv", sheet: nil, address: CellAddress(row: 2, column: 1), range: range)
  }

  private func part(_ words: String, of text: String) throws -> Range<Int> {
    let range = try #require(text.firstRange(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return start..<start + words.utf8.count
  }

  @Test func findsThePartInTheFile() throws {
    let bare = Fix(
      try part("[1]", of: "甲[1]乙"), ofCell: "甲[1]乙", at: place(SourceRange(line: 4, column: 9, length: 9)),
      becomes: "〔1〕")
    #expect(bare?.edits.map(\.range) == [SourceRange(line: 4, column: 12, length: 3)])
    #expect(bare?.edits.map(\.original) == ["[1]"])
    // In quotes, behind a doubled quote and a line break.
    let text = "\"甲\"\n乙[1]"
    let quoted = SourceRange(SourcePosition(line: 4, column: 9), SourcePosition(line: 5, column: 8))
    let fix = Fix(try part("[1]", of: text), ofCell: text, at: place(quoted), becomes: "〔1〕")
    #expect(fix?.edits.map(\.range) == [SourceRange(line: 5, column: 4, length: 3)])
  }

  @Test func isNoneWhereTheFileWritesItOtherwise() throws {
    let text = "甲\"乙,丙\n丁"
    let range = SourceRange(SourcePosition(line: 1, column: 1), SourcePosition(line: 2, column: 5))
    #expect(Fix(try part("\"", of: text), ofCell: text, at: place(range), becomes: "") == nil)
    #expect(Fix(try part("丙\n丁", of: text), ofCell: text, at: place(range), becomes: "丙丁") == nil)
    #expect(Fix(try part("丙", of: text), ofCell: text, at: place(range), becomes: ",") == nil)
    #expect(Fix(try part("丙", of: text), ofCell: text, at: .file(path: "c.csv"), becomes: "丁") == nil)
  }

  @Test func findsAValueOfAYAMLFile() {
    func fix(_ length: Int, _ words: String = "甲[1]") -> Fix? {
      Fix(
        ofValue: words, at: .text(path: "a.md", range: SourceRange(line: 3, column: 9, length: length)),
        becomes: "甲〔1〕")
    }
    #expect(fix(6)?.edits.map(\.range) == [SourceRange(line: 3, column: 9, length: 6)])
    #expect(fix(8)?.edits.map(\.range) == [SourceRange(line: 3, column: 10, length: 6)])
    #expect(fix(7) == nil && fix(9) == nil)
  }
}
