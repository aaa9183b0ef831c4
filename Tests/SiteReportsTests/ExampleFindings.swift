import SiteDiagnostics
import SiteReports

/// Findings of every shape: a range, a cell, a workbook's cell, several lines, a whole file, no place, a note elsewhere, a
/// fix, and names and words with the signs that formats write otherwise.
enum ExampleFindings {
  static let sources: [String: String] = [
    "content/a.md": "\u{FEFF}---\r\ntitle: 通知\r\ndate: 2026-13-01\r\n---\r\n",
    "content/k/catalog.csv": "序号,一级事项,公开内容,公开依据\n1,民生,𠮷日,\"国发[2019]5号，\"\"甲\"\"\n第二行\"\n2,民生,,乙\n",
    "content/五 %1,2:3.md": "---\ntitle: x\n---\n[甲](b.md)\n",
  ]

  static let badDate = DiagnosticCode(
    "front-matter/bad-date", .error,
    Wording("A date is not a day of the calendar.", "日期在日历上不存在。"),
    example: CodeExample("日期: 2026-13-01", "日期: 2026-12-01"))
  static let number = DiagnosticCode(
    "law/malformed-number", .warning, Wording("A number is not typed as it should be.", "文号写法不对。"))
  static let link = DiagnosticCode("link/broken", .warning, Wording("A link is dead.", "死链。"))
  static let other = DiagnosticCode("portal/other", .note, Wording("Only told.", "只是说说。"))
  static let person = DiagnosticCode(
    "privacy/mobile-number", .error, Wording("A mobile number.", "手机号码。"))

  static let diagnostics: [Diagnostic] = [
    Diagnostic(other, Wording("of nowhere, 100%", "不在哪里，100%")),
    Diagnostic(
      badDate, Wording("'2026-13-01' is not a day of the calendar", "“2026-13-01”不是日历上的日子"),
      at: .text(path: "content/a.md", range: SourceRange(line: 3, column: 7, length: 10)),
      help: Wording("write year-month-day", "写成年-月-日")),
    Diagnostic(
      number, Wording("'国发[2019]5号' has brackets that are not 〔〕", "“国发[2019]5号”的括号不是〔〕"),
      at: numberPlace, help: Wording("write '国发〔2019〕5号'", "改为“国发〔2019〕5号”"),
      notes: [
        .init(
          Wording("the cell goes on here", "这一格接到这里"),
          at: .text(path: catalog, range: SourceRange(line: 3, column: 1, length: 9)))
      ],
      fix: numberFix),
    Diagnostic(
      link, Wording("link 'b.md' leads: nowhere", "链接“b.md”不通"),
      at: .text(path: "content/五 %1,2:3.md", range: SourceRange(line: 4, column: 1, length: 13))),
    Diagnostic(
      link, Wording("two lines", "两行"),
      at: .text(
        path: "content/五 %1,2:3.md",
        range: SourceRange(SourcePosition(line: 3, column: 1), SourcePosition(line: 4, column: 4)))),
    Diagnostic(
      person, Wording("138****0000 is a mobile number", "138****0000 是手机号码"),
      at: .cell(path: "content/名单.xlsx", sheet: "名单", address: CellAddress(row: 3, column: 2), range: nil)),
    Diagnostic(other, Wording("of a whole file", "整个文件"), at: .file(path: "content/zzz.pdf")),
  ]

  static var findings: Findings {
    Findings(diagnostics, excerpts: SourceExcerpts { sources[$0] })
  }

  private static let catalog = "content/k/catalog.csv"
  private static let numberRange = SourceRange(line: 2, column: 19, length: 16)
  private static let numberPlace = Place.cell(
    path: catalog, sheet: nil, address: CellAddress(row: 2, column: 4), range: numberRange)
  private static let numberFix = Fix([
    Fix.Edit(path: catalog, range: numberRange, original: "国发[2019]5号", replacement: "国发〔2019〕5号")
  ])
}
