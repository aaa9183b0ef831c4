import SiteDiagnostics

/// The changes of a file alone, a line each: `content/a.csv:12: 国发[2019]5号 → 国发〔2019〕5号`.
///
/// - Parameter path: as the file may be called in a report.
package func listOfEdits(of file: MendedFile, as path: String) -> String {
  file.edits.map { "\(path):\($0.range.start.line): \($0.original) → \($0.replacement)\n" }.joined()
}
