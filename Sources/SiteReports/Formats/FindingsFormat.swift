/// The forms in which findings are told.
package enum FindingsFormat: String, Sendable, CaseIterable {
  /// Frames of the sources, for a person.
  case human
  case line
  case json
  case sarif
  /// Annotations of GitHub Actions.
  case github
  /// A code quality report of GitLab.
  case gitlab

  /// Findings in a form for tools; `nil` for those that the command writes itself, with more than the findings.
  ///
  /// - Parameter version: of sitegen.
  package func text(of findings: Findings, version: String) -> String? {
    switch self {
    case .human, .json: nil
    case .line: linesReport(of: findings)
    case .sarif: sarifReport(of: findings, version: version)
    case .github: gitHubReport(of: findings)
    case .gitlab: gitLabReport(of: findings)
    }
  }
}
