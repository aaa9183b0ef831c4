package import SiteDiagnostics

/// What a run has found, for whoever or whatever reads it: the renderers of reports take it, and give text.
package struct Findings: Sendable {
  /// In the order of their places.
  package var diagnostics: [Diagnostic]
  /// Those that a baseline knows; only reports that tell what is new from what is old have them.
  package var known: [Diagnostic] = []
  /// Those that the authors let stand; only reports that can tell them from others have them.
  package var letStand: [LetStand] = []
  /// Whether there is a baseline: what is told is then new.
  package var hasBaseline = false
  package var language: Language
  package var excerpts: SourceExcerpts
  /// The portal's folder from the root of what a tool looks at, with a `/` at its end; empty if it is that.
  package var folder: String

  package init(
    _ diagnostics: [Diagnostic], language: Language = .english, excerpts: SourceExcerpts = .none, folder: String = ""
  ) {
    self.diagnostics = diagnostics
    self.language = language
    self.excerpts = excerpts
    self.folder = folder
  }

  /// A file's path as tools want it, from the root of what they look at.
  func path(of place: Place) -> String { folder + place.path }

  /// `message`, and what to do on a line of its own.
  func words(of diagnostic: Diagnostic) -> String {
    let help = diagnostic.help.map { "\n" + $0[language] } ?? ""
    return diagnostic.message[language] + help
  }
}

extension Diagnostic {
  /// The fix for a report; none if the name of its file must not be told.
  var shownFix: Fix? { fix.flatMap { fix in fix.edits.allSatisfy { $0.path == place?.path } ? fix : nil } }
}
