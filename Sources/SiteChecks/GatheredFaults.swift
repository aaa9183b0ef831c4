import SiteDiagnostics

/// Faults of one catalog that say the same of several rows are one fault that was copied: it is told at the first row, and
/// the places of the others are noted.
func gathered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  guard diagnostics.count > 1 else { return diagnostics }
  var placeOfFirst: [Key: Int] = [:]
  var gathered: [Diagnostic] = []
  for diagnostic in diagnostics {
    let key = Key(code: diagnostic.code, message: diagnostic.message, path: diagnostic.place?.path)
    if let first = placeOfFirst[key] {
      gathered[first].notes.append(.init(Wording("the same stands here", "此处相同"), at: diagnostic.place))
      gathered[first].notes += diagnostic.notes
      if let fix = diagnostic.fix { gathered[first].fix = Fix((gathered[first].fix?.edits ?? []) + fix.edits) }
    } else {
      placeOfFirst[key] = gathered.count
      gathered.append(diagnostic)
    }
  }
  return gathered
}

private struct Key: Hashable {
  let code: DiagnosticCode
  let message: Wording
  let path: String?
}
