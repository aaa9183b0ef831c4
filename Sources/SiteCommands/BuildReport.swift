import SiteBuild
import SiteDiagnostics
import SiteFormats
import SiteReports
import SiteWriter

/// What a build says when it ends: each diagnostic, and one line that sums up.
struct BuildReport {
  var request: BuildRequest
  var result: BuildResult
  var duration: Duration
  var language: Language

  var findings: Findings {
    var findings = Findings(
      result.diagnostics, language: language, excerpts: result.excerpts, folder: folderInReports(request.source))
    findings.letStand = result.letStand
    return findings
  }

  /// `Built 214 pages (60 items, 53 postings) into 'site' in 84 ms, …: 12 warnings.`
  var summary: String {
    let attention = endingOfSummary(result.diagnostics, in: language)
    guard let report = result.report else {
      return Wording(
        "Nothing was published; '\(request.output)' is as it was (\(duration.inWords))\(attention)",
        "没有发布，“\(request.output)”还是原来的样子（\(duration.inWords)）\(attention)")[language]
    }
    let contents = "\(counted(result.itemCount, "item")), \(counted(result.postingCount, "posting"))"
    let built = "\(counted(result.pageCount, "page")) (\(contents))"
    let changes = "\(counted(report.written, "file")) written, \(report.unchanged) unchanged, \(report.removed) removed"
    return Wording(
      "Built \(built) into '\(request.output)' in \(duration.inWords), \(changes)\(attention)",
      """
      已生成 \(result.pageCount) 页（\(result.itemCount) 个事项，\(result.postingCount) 条公开信息）到“\(request.output)”，\
      用时 \(duration.inWords)，写入 \(report.written) 个文件，\(report.unchanged) 个未变，\
      删去 \(report.removed) 个\(attention)
      """)[language]
  }

  var json: String {
    var json = JSONWriter(.lines)
    json.object { json in
      json.member("published", result.report != nil)
      json.member("pages", result.pageCount)
      json.member("items", result.itemCount)
      json.member("postings", result.postingCount)
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

/// How the summary ends: `: 2 errors, 1 warning.`
func endingOfSummary(_ diagnostics: [Diagnostic], in language: Language) -> String {
  let parts = [Severity.error, .warning, .note].compactMap { severity -> String? in
    let count = diagnostics.count(of: severity)
    guard count > 0 else { return nil }
    return Wording(counted(count, severity.word.english), "\(count) 个\(severity.word.chinese)")[language]
  }
  if parts.isEmpty { return Wording(".", "。")[language] }
  return Wording(": \(parts.joined(separator: ", ")).", "：\(parts.joined(separator: "，"))。")[language]
}

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ word: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? word : many ?? word + "s")"
}
