import SiteDiagnostics

/// A line for each diagnostic, for editors and `grep`.
package func linesReport(of findings: Findings) -> String {
  findings.diagnostics.map { lineReport(of: $0, in: findings.language) + "\n" }.joined()
}
