import SiteDiagnostics
import SiteReports
import Testing

struct FramesReportTests {
  private let warning = DiagnosticCode("catalog/a", .warning, Wording("A.", "甲。"))
  private let error = DiagnosticCode("catalog/b", .error, Wording("B.", "乙。"))
  private let note = DiagnosticCode("catalog/c", .note, Wording("C.", "丙。"))

  private func findings(_ code: DiagnosticCode, _ count: Int) -> [Diagnostic] {
    (0..<count).map { index in
      Diagnostic(
        code, Wording("fault \(index)", "问题\(index)"),
        at: .text(path: "content/\(index / 4).csv", range: SourceRange(line: 1, column: 1, length: 1)))
    }
  }

  private func lines(_ diagnostics: [Diagnostic], in language: Language = .english) -> [Substring] {
    framesReport(of: Findings(diagnostics, language: language), usesColor: false).split(separator: "\n")
  }

  @Test func ofManyAlikeTheFirstAreShownAndTheOthersCounted() {
    let lines = lines(findings(warning, 31) + findings(note, 21))
    #expect(lines.count { $0.hasPrefix("warning[catalog/a]: fault ") } == 20)
    #expect(lines.contains("warning: the same 11 times more, in 3 files [catalog/a]; --format line lists all"))
    #expect(lines.count { $0.hasSuffix("[catalog/c]") } == 20)
    #expect(lines.last == "note: the same once more, in 1 file [catalog/c]; --format line lists all")
  }

  @Test func errorsAreAllShown() {
    let lines = lines(findings(error, 50))
    #expect(lines.count { $0.hasPrefix("error[catalog/b]: fault ") } == 50)
    #expect(!lines.contains { $0.contains("more") })
  }

  @Test func asManyAsAreShownNeedNoCount() {
    #expect(!lines(findings(warning, 20)).contains { $0.contains("more") })
  }

  @Test func saysSoInChinese() {
    #expect(lines(findings(warning, 24), in: .chinese).last == "警告: 另有4处同样的问题，在1个文件里 [catalog/a]；--format line 会全部列出")
  }
}
