import ArgumentParser
import SiteBuild
import SiteDiagnostics
import SiteFormats
import SiteReports

/// `sitegen check --built`: what is wrong with the pages as readers get them.
extension CheckCommand {
  func checkBuilt(_ folder: String, in language: Language) async throws {
    let stopwatch = Stopwatch()
    let result = try await checkBuiltSite(in: folder, jobs: jobsOptions.jobs)
    let report = BuiltSiteReport(
      folder: folder, result: result, duration: stopwatch.stop().total, language: language)
    switch format {
    case .human:
      printToStandardOutput(framesReport(of: report.findings, usesColor: Terminal().usesColorInOutput) + report.summary)
    case .json: printToStandardOutput(report.json)
    case .line, .sarif, .github, .gitlab:
      printToStandardOutput(format.text(of: report.findings, version: SitegenVersion.current) ?? "")
      printToStandardError(report.summary)
    }
    if result.diagnostics.contains(where: { $0.severity >= (strict ? .warning : .error) }) {
      throw ExitCode.contentHasErrors
    }
  }
}

/// What a check of a built site says when it ends.
struct BuiltSiteReport {
  var folder: String
  var result: BuiltSiteResult
  var duration: Duration
  var language: Language

  var findings: Findings { Findings(result.diagnostics, language: language, excerpts: result.excerpts) }

  /// `Checked 238 files of 'site' in 84 ms: 1 error, 12 warnings.`
  var summary: String {
    Wording(
      "Checked \(counted(result.fileCount, "file")) of '\(folder)' in \(duration.inWords)",
      "已检查“\(folder)”中的 \(result.fileCount) 个文件，用时 \(duration.inWords)")[language]
      + endingOfSummary(result.diagnostics, in: language) + "\n"
  }

  var json: String {
    var json = JSONWriter(.lines)
    json.object { json in
      json.member("files", result.fileCount)
      json.member("errors", result.diagnostics.count(of: .error))
      json.member("warnings", result.diagnostics.count(of: .warning))
      json.key("diagnostics")
      json.array { json in
        for diagnostic in result.diagnostics { json.diagnostic(diagnostic, in: language) }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
