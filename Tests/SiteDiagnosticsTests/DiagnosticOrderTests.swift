import SiteDiagnostics
import Testing

struct DiagnosticOrderTests {
  private func diagnostic(_ path: String?, _ line: Int = 1, _ column: Int = 1, _ code: String = "a/a") -> Diagnostic {
    let place = path.map { Place.text(path: $0, range: SourceRange(line: line, column: column, length: 1)) }
    return Diagnostic(DiagnosticCode(code, .error, Wording("Explained.", "说明。")), Wording("words", "话"), at: place)
  }

  @Test func goesByPathThenPlaceThenCode() {
    let sorted = [
      diagnostic(nil), diagnostic("a.md", 2, 1), diagnostic("a.md", 2, 10), diagnostic("a.md", 10, 1),
      diagnostic("b.md", 1, 1, "a/a"),
      diagnostic("b.md", 1, 1, "b/b"),
    ]
    #expect(sorted.reversed().sortedByPlace() == sorted)
    #expect([diagnostic("b.md"), diagnostic(nil)].sortedByPlace() == [diagnostic(nil), diagnostic("b.md")])
  }

  @Test func severitiesRise() {
    #expect(Severity.note < Severity.warning && Severity.warning < Severity.error && !(Severity.error < Severity.error))
  }
}
