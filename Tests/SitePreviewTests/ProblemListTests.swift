import SiteDiagnostics
import SitePreview
import Testing

struct ProblemListTests {
  private static let code = DiagnosticCode("test/code", .error, Wording("For this test.", "测试用。"))

  private func problem(_ message: String, line: Int = 1, path: String = "a.md", _ severity: Severity = .error)
    -> Diagnostic
  {
    Diagnostic(
      Self.code, Wording(message, message), severity: severity,
      at: .text(path: path, range: SourceRange(line: line, column: 1, length: 1)))
  }

  @Test func tellsWhatIsNewAndWhatIsMended() {
    var list = ProblemList()
    #expect(list.replace(with: [problem("a"), problem("b")], .none).new.map(\.message.english) == ["a", "b"])
    let news = list.replace(with: [problem("b"), problem("c")], .none)
    #expect(news.new.map(\.message.english) == ["c"] && news.mended.map(\.message.english) == ["a"])
  }

  @Test func knowsAProblemThatHasMoved() {
    var list = ProblemList()
    _ = list.replace(with: [problem("a")], .none)
    let news = list.replace(with: [problem("a", line: 9)], .none)
    #expect(news.new.isEmpty && news.mended.isEmpty)
  }

  @Test func countsEqualProblems() {
    var list = ProblemList()
    _ = list.replace(with: [problem("a")], .none)
    #expect(list.replace(with: [problem("a"), problem("a", line: 2)], .none).new.count == 1)
    #expect(list.replace(with: [problem("a")], .none).mended.count == 1)
    #expect(list.replace(with: [problem("a", path: "b.md")], .none).new.count == 1)
  }

  @Test func passesOverNotes() {
    var list = ProblemList()
    #expect(list.replace(with: [problem("a", .note)], .none).new.isEmpty)
  }
}
