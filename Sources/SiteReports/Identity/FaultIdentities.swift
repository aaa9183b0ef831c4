import SiteDiagnostics
import SiteFormats

/// Finds the identities of faults in the sources.
struct FaultIdentities {
  private let excerpts: SourceExcerpts
  private var lines: SourceLines
  private var rows: (path: String, names: [Int: String])?

  init(_ excerpts: SourceExcerpts) {
    self.excerpts = excerpts
    lines = SourceLines(of: excerpts)
  }

  /// Of every place at which a diagnostic says the same: its own, and those of its notes.
  mutating func identities(of diagnostic: Diagnostic) -> [FaultIdentity] {
    let others = diagnostic.notes.compactMap(\.place)
    return ([diagnostic.place] + others).map { identity(of: diagnostic, at: $0) }
  }

  mutating func identity(of diagnostic: Diagnostic, at place: Place?) -> FaultIdentity {
    var identity = FaultIdentity(code: diagnostic.code.id, file: place?.path ?? "")
    if let place {
      identity.item = item(at: place)
      if !diagnostic.code.isPrivate { identity.text = lines.text(at: place) }
    }
    // Messages about personal data have it masked.
    if identity.text?.isEmpty ?? true { identity.message = diagnostic.message.english }
    return identity
  }

  private mutating func item(at place: Place) -> String? {
    guard case .cell(let path, let sheet, let address, let range) = place else { return nil }
    if range == nil { return (sheet.map { $0 + "!" } ?? "") + address.description }
    if rows?.path != path { rows = (path, rowNames(of: excerpts.lines(of: path).joined(separator: "\n"), path: path)) }
    return rows?.names[address.row]
  }
}
