import SiteDiagnostics

/// Workflow commands of GitHub Actions, which shows them beside the lines of a pull request:
///
///     ::error file=content/a.md,line=3,endLine=3,col=7,endColumn=17,title=front-matter/bad-date::'2026-13-01' is …
///
/// - Source: GitHub Docs, “Workflow commands for GitHub Actions”. A column is told only if the range is on one line.
package func gitHubReport(of findings: Findings) -> String {
  var lines = SourceLines(of: findings.excerpts)
  return findings.diagnostics.map { diagnostic in
    var properties: [(name: String, value: String)] = []
    if let place = diagnostic.place {
      properties.append(("file", findings.path(of: place)))
      if let range = place.range {
        properties.append(("line", String(range.start.line)))
        properties.append(("endLine", String(range.end.line)))
        if range.start.line == range.end.line, let start = lines.utf16Column(of: range.start, in: place.path),
          let end = lines.utf16Column(of: range.end, in: place.path)
        {
          properties.append(("col", String(start)))
          properties.append(("endColumn", String(max(start, end))))
        }
      }
    }
    properties.append(("title", diagnostic.code.id))
    let list = properties.map { "\($0.name)=\(escapedProperty($0.value))" }.joined(separator: ",")
    return "::\(command(for: diagnostic.severity)) \(list)::\(escaped(findings.words(of: diagnostic)))\n"
  }.joined()
}

private func command(for severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .note: "notice"
  }
}

/// Of a command's message.
private func escaped(_ text: String) -> String {
  text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
}

private func escapedProperty(_ text: String) -> String {
  escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
