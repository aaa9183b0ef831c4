import SiteDiagnostics
import SiteFixtures
import SiteReader
import SiteReports
import Testing

/// Each form of report in both languages, as `Golden/` has it; `SITEGEN_UPDATE_GOLDEN=1 swift test` writes them anew.
struct GoldenReportTests {
  @Test(arguments: FindingsFormat.allCases.filter { $0 != .json }, Language.allCases)
  func tellsAllShapesOfFindings(_ format: FindingsFormat, _ language: Language) throws {
    var findings = ExampleFindings.findings
    findings.language = language
    try expect(
      format.text(of: findings, version: "1.2.3") ?? framesReport(of: findings, usesColor: false),
      "\(format).\(language.rawValue).txt")
  }

  @Test func tellsWhatIsNewAndWhatABaselineKnows() throws {
    var findings = ExampleFindings.findings
    findings.known = [findings.diagnostics.remove(at: 1)]
    findings.hasBaseline = true
    findings.folder = "portals/西山/"
    findings.letStand = [LetStand(findings.diagnostics.remove(at: 4), reason: "值班电话", isBesideText: true)]
    try expect(sarifReport(of: findings, version: "1.2.3"), "sarif-with-baseline.txt")
    try expect(gitHubReport(of: findings), "github-in-a-folder.txt")
  }

  @Test func tellsThatNothingWasFound() throws {
    #expect(gitLabReport(of: Findings([])) == "[]\n")
    #expect(gitHubReport(of: Findings([])) == "" && linesReport(of: Findings([])) == "")
    try expect(sarifReport(of: Findings([]), version: "1.2.3"), "sarif-of-nothing.txt")
  }

  private func expect(_ text: String, _ name: String) throws {
    let path = Repository.folder + "/Tests/SiteReportsTests/Golden/" + name
    if Golden.isUpdating { return Golden.write(text, to: path) }
    #expect(text == String(decoding: try readFile(path), as: UTF8.self), "\(name)")
  }
}
