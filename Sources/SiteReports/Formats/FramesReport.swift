import SiteDiagnostics

/// Errors and warnings in frames, then a line for each note.
///
/// Of what is no error and is found very often, a person is shown the first places and told of the others: what a hundred
/// catalogs have copied from one is mended in one way. Reports for tools have all.
package func framesReport(of findings: Findings, usesColor: Bool) -> String {
  let report = HumanReport(in: findings.language, usesColor: usesColor, excerpts: findings.excerpts)
  let notes = FrequentFindings(findings.diagnostics.filter { $0.severity == .note })
  let faults = FrequentFindings(findings.diagnostics.filter { $0.severity > .note })
  func lines(_ others: [Diagnostic]) -> String {
    others.map { lineReport(of: $0, in: findings.language) + "\n" }.joined()
  }
  return faults.shown.map { report.text(of: $0) + "\n" }.joined()
    + lines(faults.others) + (faults.others.isEmpty ? "" : "\n")
    + lines(notes.shown + notes.others) + (notes.shown.isEmpty ? "" : "\n")
}

/// Findings parted into those that are shown and, for each rule of which there are more, one that speaks of the others.
private struct FrequentFindings {
  private(set) var shown: [Diagnostic] = []
  private(set) var others: [Diagnostic] = []

  /// So many places of one rule are shown.
  private static let most = 20

  /// Of one rule, what is not shown. Findings come in the order of their files.
  private struct Rest {
    var count = 0
    var fileCount = 0
    var lastFile: String?
    var severity: Severity

    mutating func add(_ diagnostic: Diagnostic) {
      count += 1
      guard let path = diagnostic.place?.path, path != lastFile else { return }
      fileCount += 1
      lastFile = path
    }
  }

  init(_ diagnostics: [Diagnostic]) {
    var counts: [DiagnosticCode: Int] = [:]
    var rest: [DiagnosticCode: Rest] = [:]
    for diagnostic in diagnostics {
      let count = counts[diagnostic.code, default: 0] + 1
      counts[diagnostic.code] = count
      guard diagnostic.severity < .error, count > Self.most else {
        shown.append(diagnostic)
        continue
      }
      rest[diagnostic.code, default: Rest(severity: diagnostic.severity)].add(diagnostic)
    }
    others = rest.sorted { $0.key.id < $1.key.id }.map { code, rest in
      let files = rest.fileCount
      return Diagnostic(
        code,
        Wording(
          "the same \(rest.count == 1 ? "once" : "\(rest.count) times") more, in \(files) \(files == 1 ? "file" : "files")",
          "另有\(rest.count)处同样的问题，在\(files)个文件里"),
        severity: rest.severity,
        help: Wording("--format line lists all", "--format line 会全部列出"))
    }
  }
}
