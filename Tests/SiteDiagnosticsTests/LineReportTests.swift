import SiteDiagnostics
import Testing

struct LineReportTests {
  private let code = DiagnosticCode("area/rule", .warning, "Explained.")

  @Test func saysEverythingOnOneLine() {
    let place = Place.text(path: "a.md", range: SourceRange(line: 3, column: 7, length: 2))
    #expect(lineReport(of: Diagnostic(code, "words", at: place, help: "do this")) == "a.md:3:7: warning: words [area/rule]; do this")
  }

  @Test func namesTheCellOfAWorkbookAndTheLineOfATextTable() {
    let address = CellAddress(row: 2, column: 28)
    let workbook = Place.cell(path: "a.xlsx", sheet: nil, address: address, range: nil)
    #expect(lineReport(of: Diagnostic(code, "words", at: workbook)).hasPrefix("a.xlsx!AB2: "))
    let table = Place.cell(path: "a.csv", sheet: nil, address: address, range: SourceRange(line: 5, column: 1, length: 1))
    #expect(lineReport(of: Diagnostic(code, "words", at: table)).hasPrefix("a.csv:5:1: "))
  }

  @Test func doesWithoutAPlace() { #expect(lineReport(of: Diagnostic(code, "words")) == "warning: words [area/rule]") }
}
