import SiteDiagnostics
import Testing

struct LineReportTests {
  private let code = DiagnosticCode("area/rule", .warning, Wording("Explained.", "说明。"))

  @Test func saysEverythingOnOneLine() {
    let place = Place.text(path: "a.md", range: SourceRange(line: 3, column: 7, length: 2))
    #expect(
      lineReport(of: Diagnostic(code, Wording("words", "话"), at: place, help: Wording("do this", "这样做")))
        == "a.md:3:7: warning: words [area/rule]; do this")
    #expect(
      lineReport(of: Diagnostic(code, Wording("words", "话"), at: place, help: Wording("do this", "这样做")), in: .chinese)
        == "a.md:3:7: 警告: 话 [area/rule]；这样做")
  }

  @Test func namesTheCellOfAWorkbookAndTheLineOfATextTable() {
    let address = CellAddress(row: 2, column: 28)
    let workbook = Place.cell(path: "a.xlsx", sheet: nil, address: address, range: nil)
    #expect(lineReport(of: Diagnostic(code, Wording("words", "话"), at: workbook)).hasPrefix("a.xlsx!AB2: "))
    let table = Place.cell(
      path: "a.csv", sheet: nil, address: address, range: SourceRange(line: 5, column: 1, length: 1))
    #expect(lineReport(of: Diagnostic(code, Wording("words", "话"), at: table)).hasPrefix("a.csv:5:1: "))
  }

  @Test func doesWithoutAPlace() {
    #expect(lineReport(of: Diagnostic(code, Wording("words", "话"))) == "warning: words [area/rule]")
  }
}
