import SiteDiagnostics
import SiteFormats

/// A code quality report of GitLab CI (`artifacts: reports: codequality`), which a merge request shows.
///
/// GitLab compares the fingerprints of two runs to tell what is new, so they do not depend on where a fault stands.
/// - Source: GitLab Docs, “Code Quality”, report format.
package func gitLabReport(of findings: Findings) -> String {
  let fingerprints = faultFingerprints(of: findings.diagnostics, excerpts: findings.excerpts)
  var json = JSONWriter(.lines)
  json.array { json in
    for (diagnostic, fingerprint) in zip(findings.diagnostics, fingerprints) {
      json.object { json in
        json.member("description", findings.words(of: diagnostic).replacing("\n", with: " — "))
        json.member("check_name", diagnostic.code.id)
        json.member("fingerprint", fingerprint)
        json.member("severity", severity(of: diagnostic))
        json.key("location")
        json.object { json in
          json.member("path", diagnostic.place.map(findings.path) ?? findings.folder + "sitegen.yml")
          json.key("lines")
          json.object { json in
            let range = diagnostic.place?.range
            json.member("begin", range?.start.line ?? 1)
            json.member("end", range?.end.line)
          }
        }
      }
    }
  }
  return String(decoding: json.bytes, as: UTF8.self)
}

/// GitLab knows info, minor, major, critical and blocker.
private func severity(of diagnostic: Diagnostic) -> String {
  switch diagnostic.severity {
  case .error: "critical"
  case .warning: "minor"
  case .note: "info"
  }
}
