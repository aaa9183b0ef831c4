import SiteDiagnostics
import SiteReports
import Testing

/// What tools compare from run to run, seen through a report of GitLab.
struct FaultFingerprintTests {
  private func fingerprints(_ source: String, _ lines: [Int]) -> [String] {
    let code = DiagnosticCode("a/b", .error, Wording("Why.", "何故。"))
    let diagnostics = lines.map { line in
      Diagnostic(
        code, Wording("words", "话"), at: .text(path: "a.md", range: SourceRange(line: line, column: 1, length: 3)))
    }
    return gitLabReport(of: Findings(diagnostics, excerpts: SourceExcerpts { _ in source })).split(separator: "\n")
      .filter { $0.contains("\"fingerprint\"") }.map(String.init)
  }

  @Test func staysWhenLinesMove() {
    #expect(fingerprints("错\n", [1]) == fingerprints("新\n\n错\n", [3]))
    #expect(fingerprints("错\n", [1]) != fingerprints("误\n", [1]))
  }

  @Test func isAnotherForEachOfEqualFaults() {
    let same = fingerprints("错\n错\n错\n", [1, 2, 3])
    #expect(same.count == 3 && Set(same).count == 3)
    #expect(Array(same.prefix(1)) == fingerprints("错\n", [1]))
  }
}
