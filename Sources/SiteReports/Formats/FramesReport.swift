import SiteDiagnostics

/// Errors and warnings in frames, then a line for each note.
package func framesReport(of findings: Findings, usesColor: Bool) -> String {
  let report = HumanReport(in: findings.language, usesColor: usesColor, excerpts: findings.excerpts)
  let notes = findings.diagnostics.filter { $0.severity == .note }
  let faults = findings.diagnostics.filter { $0.severity > .note }
  return faults.map { report.text(of: $0) + "\n" }.joined()
    + notes.map { lineReport(of: $0, in: findings.language) + "\n" }.joined() + (notes.isEmpty ? "" : "\n")
}
