import SiteDiagnostics
import SiteReports
import Testing

struct MendedFileTests {
  private func edit(_ line: Int, _ column: Int, _ original: String, _ replacement: String) -> Fix.Edit {
    Fix.Edit(
      path: "a.csv", range: SourceRange(line: line, column: column, length: original.utf8.count), original: original,
      replacement: replacement)
  }

  private func mended(_ text: String, _ edits: Fix.Edit...) -> String? {
    MendedFile("a.csv", Array(text.utf8), edits: edits).map { String(decoding: $0.after, as: UTF8.self) }
  }

  @Test func changesTheRangeAndNothingElse() {
    #expect(mended("a,\"国发[2019]5号\"\r\nb\r\n", edit(1, 4, "国发[2019]5号", "国发〔2019〕5号")) == "a,\"国发〔2019〕5号\"\r\nb\r\n")
    #expect(mended("\u{FEFF}甲 乙\n", edit(1, 1, "甲 乙", "甲乙")) == "\u{FEFF}甲乙\n")
    #expect(mended("x\n甲 乙", edit(2, 1, "甲 乙", "甲乙")) == "x\n甲乙")
  }

  @Test func makesSeveralEditsOfALine() {
    #expect(mended("[1] [2] [3]", edit(1, 9, "[3]", "〔3〕"), edit(1, 1, "[1]", "〔1〕")) == "〔1〕 [2] 〔3〕")
  }

  @Test func leavesWhatIsNotAsItWas() {
    #expect(mended("国发〔2019〕5号\n", edit(1, 1, "国发[2019]5号", "国发〔2019〕5号")) == nil)
    #expect(mended("a\n", edit(2, 5, "b", "c")) == nil)
    #expect(mended("a\n", edit(7, 1, "a", "c")) == nil)
    #expect(MendedFile("b.csv", Array("a".utf8), edits: [edit(1, 1, "a", "b")]) == nil)
  }

  @Test func makesTheFirstOfTwoEditsOfTheSameBytes() {
    #expect(mended("甲 乙 丙", edit(1, 1, "甲 乙", "甲乙"), edit(1, 5, "乙 丙", "乙丙")) == "甲乙 丙")
    #expect(mended("甲 乙", edit(1, 1, "甲 乙", "甲乙"), edit(1, 1, "甲 乙", "甲乙")) == "甲乙")
  }

  @Test func isDoneAfterOnce() throws {
    let edits = [edit(1, 1, "甲 乙", "甲乙")]
    let once = try #require(MendedFile("a.csv", Array("甲 乙\n".utf8), edits: edits))
    #expect(once.edits == edits && MendedFile("a.csv", once.after, edits: edits) == nil)
  }
}
