import SiteBuild
import SiteDiagnostics
import SiteFormats
import SiteReports

/// What a check says when it ends.
struct CheckReport {
  var request: BuildRequest
  var result: BuildResult
  /// `nil` if there is no baseline.
  var comparison: BaselineComparison?
  var duration: Duration
  var language: Language

  /// What is told: all of it, or what the baseline does not know.
  private var told: [Diagnostic] { comparison?.new ?? result.diagnostics }

  var stopsPublishing: Bool { told.contains { $0.severity >= (request.isStrict ? .warning : .error) } }

  var findings: Findings {
    var findings = Findings(
      told, language: language, excerpts: result.excerpts, folder: folderInReports(request.source))
    findings.known = comparison?.known ?? []
    findings.letStand = result.letStand
    findings.hasBaseline = comparison != nil
    return findings
  }

  /// `Checked 60 items and 53 postings in 84 ms: 1 error, 12 warnings.`, and a line about the baseline.
  var summary: String {
    let attention = endingOfSummary(told, in: language)
    let checked = Wording(
      "Checked \(counted(result.itemCount, "item")) and \(counted(result.postingCount, "posting")) in \(duration.inWords)",
      "已检查 \(result.itemCount) 个事项、\(result.postingCount) 条公开信息，用时 \(duration.inWords)")
    return checked[language] + attention + "\n" + (comparison.map(aboutBaseline) ?? "")
  }

  private func aboutBaseline(_ comparison: BaselineComparison) -> String {
    var text = ""
    let (known, errors) = (comparison.known.count, comparison.known.count(of: .error))
    let personal = comparison.known.count(where: \.code.isPrivate)
    if known > 0 {
      let parts = [
        errors > 0 ? Wording(counted(errors, "error"), "\(errors) 个错误") : nil,
        personal > 0 ? Wording("\(personal) of personal data", "\(personal) 个涉及个人信息") : nil,
      ].compactMap { $0 }
      let english = parts.isEmpty ? "" : ", " + parts.map(\.english).joined(separator: ", ")
      let chinese = parts.isEmpty ? "" : "，其中 " + parts.map(\.chinese).joined(separator: "，")
      text +=
        Wording(
          "Not told, because the baseline knows them: \(counted(known, "fault"))\(english).",
          "基线里已有、没有列出的：\(known) 个\(chinese)。")[language] + "\n"
    }
    if !comparison.gone.isEmpty {
      let count = comparison.gone.count
      text +=
        Wording(
          "\(counted(count, "entry", "entries")) of the baseline can go, since the faults are mended: --update-baseline takes them out.",
          "基线里有 \(count) 条已经改好：用 --update-baseline 去掉。")[language] + "\n"
    }
    return text
  }

  var json: String {
    var json = JSONWriter(.lines)
    json.object { json in
      json.member("items", result.itemCount)
      json.member("postings", result.postingCount)
      json.member("errors", told.count(of: .error))
      json.member("warnings", told.count(of: .warning))
      if let comparison {
        json.key("baseline")
        json.object { json in
          json.member("known", comparison.known.count)
          json.member("known_errors", comparison.known.count(of: .error))
          json.member("known_of_personal_data", comparison.known.count(where: \.code.isPrivate))
          json.member("gone", comparison.gone.count)
        }
      }
      json.key("diagnostics")
      json.array { json in
        for diagnostic in told { json.diagnostic(diagnostic, in: language) }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
