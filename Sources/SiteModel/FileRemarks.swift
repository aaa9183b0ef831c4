package import SiteDiagnostics

/// What a file says to the checks beside what it says to readers: of most files nothing.
package struct FileRemarks: Hashable, Sendable {
  /// Findings that it lets stand.
  package var exceptions: [CheckException] = []
  /// Numbers that it masks: those of one person are compared across files.
  package var masks: [SeenMask] = []

  package init() {}

  package var isEmpty: Bool { exceptions.isEmpty && masks.isEmpty }
}

/// A number of a person's as a file masks it.
package struct SeenMask: Hashable, Sendable {
  /// What number it is: of a resident, of a bank card, of a telephone.
  package var kind: String
  package var name: String
  /// A digit, or `*` for a hidden one.
  package var signs: String
  package var place: Place

  package init(kind: String, name: String, signs: String, place: Place) {
    self.kind = kind
    self.name = name
    self.signs = signs
    self.place = place
  }
}

/// What looking through a file brought.
package struct FileFindings: Hashable, Sendable {
  package var diagnostics: [Diagnostic] = []
  package var remarks = FileRemarks()

  package init() {}

  package var isEmpty: Bool { diagnostics.isEmpty && remarks.isEmpty }
}
