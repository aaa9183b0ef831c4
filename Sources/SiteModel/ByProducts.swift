package import SiteDiagnostics

/// What came of making a page beside its file: of most pages nothing.
package struct ByProducts: Hashable, Sendable {
  /// Files of the content that the page needs beside it.
  package var copies: Set<Copy> = []
  package var diagnostics: [Diagnostic] = []
  /// The paths in the content that its text names: what stands there decides where its links lead.
  package var lookups: [String] = []

  package init() {}

  /// A file of the content that becomes a file of the site.
  package struct Copy: Hashable, Sendable {
    /// Its path in the site.
    package var path: String
    /// Its path in the portal's folder.
    package var source: String

    package init(path: String, source: String) {
      self.path = path
      self.source = source
    }
  }

  package var isEmpty: Bool { copies.isEmpty && diagnostics.isEmpty && lookups.isEmpty }
}
