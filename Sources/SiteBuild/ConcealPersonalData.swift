import SiteDiagnostics
import SitePrivacy

/// Diagnostics of which no word shows a person's number: what any of them quotes, and the names of files, are masked.
func concealed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.map { $0.texts.allSatisfy { SitePrivacy.concealed($0) == $0 } ? $0 : concealed($0) }
}

extension Diagnostic {
  /// All that a report may show of it.
  fileprivate var texts: [String] {
    var texts = [message.english, message.chinese]
    if let help { texts += [help.english, help.chinese] }
    if let place { texts.append(place.path) }
    for note in notes {
      texts += [note.message.english, note.message.chinese]
      if let place = note.place { texts.append(place.path) }
    }
    for edit in fix?.edits ?? [] { texts.append(edit.replacement) }
    return texts
  }
}

private func concealed(_ diagnostic: Diagnostic) -> Diagnostic {
  // What mends a fault is written into the file as it is, so it is not masked: it is left to a person.
  let isPlain = diagnostic.fix?.edits.allSatisfy { SitePrivacy.concealed($0.replacement) == $0.replacement } ?? true
  return Diagnostic(
    diagnostic.code, diagnostic.message.map { SitePrivacy.concealed($0) }, severity: diagnostic.severity,
    at: diagnostic.place.map(concealed), help: diagnostic.help?.map { SitePrivacy.concealed($0) },
    notes: diagnostic.notes.map { .init($0.message.map { SitePrivacy.concealed($0) }, at: $0.place.map(concealed)) },
    fix: isPlain ? diagnostic.fix : nil)
}

private func concealed(_ place: Place) -> Place {
  let path = SitePrivacy.concealed(place.path)
  if path == place.path { return place }
  switch place {
  case .file: return .file(path: path)
  case .text(_, let range): return .text(path: path, range: range)
  case .cell(_, let sheet, let address, let range):
    return .cell(path: path, sheet: sheet, address: address, range: range)
  }
}

extension SourceExcerpts {
  /// The same lines, unreadable where one of the diagnostics says that something private stands, and wherever else they
  /// show a person's number: whatever is said of such a line, no report shows it.
  func hiding(whatIsPrivateIn diagnostics: [Diagnostic]) -> SourceExcerpts {
    var ranges: [String: [SourceRange]] = [:]
    for diagnostic in diagnostics where diagnostic.code.isPrivate {
      guard let place = diagnostic.place, let range = place.range else { continue }
      ranges[place.path, default: []].append(range)
    }
    return concealing { [ranges] line, number, path in
      let own = (ranges[path] ?? []).filter { $0.start.line <= number && $0.end.line >= number }
      let bytes = own.map { range in
        let start = range.start.line == number ? max(0, range.start.column - 1) : 0
        let end = range.end.line == number ? range.end.column - 1 : line.utf8.count
        return start..<max(start, end)
      }
      return blackened(line, bytes)
    }
  }
}
