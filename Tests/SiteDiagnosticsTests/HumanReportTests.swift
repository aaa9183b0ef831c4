import SiteDiagnostics
import Testing

struct HumanReportTests {
  private let code = DiagnosticCode("area/rule", .error, Wording("Explained.", "说明。"))

  private func text(
    _ source: String, _ line: Int, _ columns: Range<Int>, help: Wording? = nil, notes: [Diagnostic.Note] = []
  ) -> [Substring] {
    let range = SourceRange(
      SourcePosition(line: line, column: columns.lowerBound), SourcePosition(line: line, column: columns.upperBound))
    let diagnostic = Diagnostic(
      code, Wording("words", "话"), at: .text(path: "a.md", range: range), help: help, notes: notes)
    let report = HumanReport(excerpts: SourceExcerpts { $0 == "a.md" ? source : nil })
    return report.text(of: diagnostic).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func showsTheLineWithAMark() {
    #expect(
      text("title: x\ndate: 2026-13-01\n", 2, 7..<17, help: Wording("do this", "这样做")) == [
        "error[area/rule]: words", " --> a.md:2:7", "  |", "2 | date: 2026-13-01", "  |       ^^^^^^^^^^",
        "  = help: do this", "",
      ])
  }

  /// Columns are bytes in the diagnostic, characters in the place, and cells of the terminal under the line.
  @Test func countsAHanCharacterAsThreeBytesOneColumnAndTwoCells() {
    #expect(text("标题：低保\n", 1, 10..<16)[1...] == [" --> a.md:1:4", "  |", "1 | 标题：低保", "  |       ^^^^", ""])
  }

  @Test func marksAPlaceWithoutLength() { #expect(text("一二\n", 1, 4..<4)[4] == "  |   ^") }

  @Test func marksTheEndOfALine() { #expect(text("ab\n", 1, 3..<3)[4] == "  |   ^") }

  @Test func spreadsTabs() { #expect(text("\tab\n", 1, 2..<4)[3...4] == ["1 |   ab", "  |   ^^"]) }

  @Test func leavesCarriageReturnAndByteOrderMarkOut() {
    #expect(text("\u{FEFF}ab\r\nc\r\n", 1, 1..<3)[3] == "1 | ab")
  }

  @Test func cutsALongLineAroundTheMark() {
    let lines = text(String(repeating: "甲", count: 200) + "X" + String(repeating: "乙", count: 200), 1, 601..<602)
    #expect(lines[3].hasPrefix("1 | …甲") && lines[3].hasSuffix("乙…"))
    #expect(displayWidth(of: lines[3]) <= 104)
    let mark = lines[4].firstIndex(of: "^").map { lines[4].distance(from: lines[4].startIndex, to: $0) }
    let sign = lines[3].firstIndex(of: "X").map { displayWidth(of: lines[3][..<$0]) }
    #expect(mark == sign)
  }

  @Test func saysWhereANoteStands() {
    let range = SourceRange(line: 1, column: 1, length: 1)
    let lines = text(
      "a\n", 1, 1..<2,
      notes: [.init(Wording("first", "前一处"), at: .text(path: "a.md", range: range)), .init(Wording("alone", "无处"))])
    #expect(lines[5...] == ["  = note: first (a.md:1:1)", "  = note: alone", ""])
  }

  @Test func saysThePlaceAloneWhereTheLineIsUnknown() {
    let lines = text("a\n", 7, 1..<2)
    #expect(lines == ["error[area/rule]: words", " --> a.md:7:1", ""])
  }

  @Test func namesACell() {
    let place = Place.cell(path: "a.xlsx", sheet: "目录", address: CellAddress(row: 14, column: 3), range: nil)
    let report = HumanReport().text(of: Diagnostic(code, Wording("words", "话"), at: place))
    #expect(report.contains(" --> a.xlsx!目录:C14\n"))
  }

  @Test func speaksChinese() {
    let place = Place.text(path: "a.md", range: SourceRange(line: 1, column: 1, length: 1))
    let diagnostic = Diagnostic(
      code, Wording("words", "话"), at: place, help: Wording("do this", "这样做"),
      notes: [.init(Wording("first", "前一处"), at: place)])
    let report = HumanReport(in: .chinese, excerpts: SourceExcerpts { _ in "a\n" })
    #expect(
      report.text(of: diagnostic) == """
        错误[area/rule]: 话
         --> a.md:1:1
          |
        1 | a
          | ^
          = 另见: 前一处 (a.md:1:1)
          = 改法: 这样做

        """)
  }

  @Test func paintsForATerminalOnly() {
    let diagnostic = Diagnostic(code, Wording("words", "话"))
    #expect(HumanReport(usesColor: true).text(of: diagnostic).contains("\u{1B}[31;1merror[area/rule]\u{1B}[0m"))
    #expect(HumanReport().text(of: diagnostic) == "error[area/rule]: words\n")
  }

  @Test func aMessageIsOneLineAndObeysNoTerminal() {
    let signs = "a\r\nb\u{1B}[0m"
    let diagnostic = Diagnostic(code, Wording(signs, signs), help: Wording(signs, signs))
    #expect(diagnostic.message == Wording("a  b [0m", "a  b [0m") && diagnostic.help == diagnostic.message)
  }

  /// What was copied to many rows is told in one line.
  @Test func gathersNotesThatSayTheSame() {
    func note(_ words: String, _ line: Int, _ path: String = "a.md") -> Diagnostic.Note {
      .init(Wording(words, words), at: .text(path: path, range: SourceRange(line: line, column: 1, length: 1)))
    }
    let few = text(
      "a\n", 1, 1..<2, notes: [note("same", 2), note("same", 3), note("same", 4, "b.md"), note("other", 5)])
    #expect(
      few[5...].dropLast() == [
        "  = note: same (a.md:2:1, 3:1)", "  = note: same (b.md:4:1)", "  = note: other (a.md:5:1)",
      ])
    let many = text("a\n", 1, 1..<2, notes: (2..<10).map { note("same", $0) })
    #expect(many[5...].dropLast() == ["  = note: same (a.md:2:1, 3:1, 4:1, 5:1, 6:1, 7:1, and 2 more)"])
  }
}
