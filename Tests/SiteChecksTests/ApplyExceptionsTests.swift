import SiteChecks
import SiteDiagnostics
import SiteModel
import Testing

struct ApplyExceptionsTests {
  private let broken = DiagnosticCode("link/broken", .warning, Wording("A link.", "链接。"))
  private let here = Place.file(path: "sitegen.yml")

  private func finding(_ message: String = "link 'x'", _ path: String = "content/a/b.md", line: Int = 3) -> Diagnostic {
    Diagnostic(
      broken, Wording(message, "链接“x”"), at: .text(path: path, range: SourceRange(line: line, column: 1, length: 2)))
  }

  private func exception(
    _ rule: String = "link/broken", _ path: String = "content/a/b.md", lines: ClosedRange<Int>? = nil,
    text: String? = nil, reason: String = "旧链接"
  ) -> CheckException {
    CheckException(rule: rule, path: path, lines: lines, text: text, reason: reason, place: here)
  }

  @Test func takesOutWhatItIsForAndSaysSo() {
    let left = apply([exception()], to: [finding(), finding(line: 9), finding("other", "content/a/c.md")])
    #expect(left.map(\.code.id) == ["link/broken", "check/exception-used"])
    #expect(left.last?.message.english == "2 findings of 'link/broken' let stand: 旧链接")
    #expect(left.last?.place == here && left.last?.severity == .note)
  }

  @Test func aFolderTextOrLinesNarrowIt() {
    #expect(apply([exception("link/broken", "content/a/")], to: [finding()]).map(\.code.id) == ["check/exception-used"])
    #expect(apply([exception(text: "'x'")], to: [finding(), finding("link 'y'")]).count == 2)
    #expect(apply([exception(text: "“x”")], to: [finding()]).map(\.code.id) == ["check/exception-used"])
    #expect(
      apply([exception(lines: 3...4)], to: [finding(line: 5), finding(line: 4)]).map(\.code.id) == [
        "link/broken", "check/exception-used",
      ])
  }

  @Test(arguments: ["law/unknown", "link/brokens"])
  func whatMatchesNothingIsAWarning(_ rule: String) {
    let left = apply([exception(rule)], to: [finding()])
    #expect(left.map(\.code.id) == ["link/broken", "check/exception-unused"])
    #expect(left.last?.severity == .warning)
  }

  @Test func withoutAReasonItIsNone() {
    let left = apply([exception(reason: "")], to: [finding()])
    #expect(left.map(\.code.id) == ["link/broken", "check/exception-without-reason"])
    #expect(left.last?.severity == .error)
  }

  /// The one beside the text says why; the other would be called unused only if nothing else were left for it.
  @Test func theOneBesideTheTextCounts() {
    let left = apply([exception(), exception(lines: 3...3, reason: "旁注")], to: [finding(), finding(line: 9)])
    #expect(
      left.map(\.message.english) == [
        "1 finding of 'link/broken' let stand: 旧链接", "1 finding of 'link/broken' let stand: 旁注",
      ])
  }
}
