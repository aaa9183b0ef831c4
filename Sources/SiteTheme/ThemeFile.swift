/// The templates and assets that are built into the binary: the repository's `templates/` folder.
package struct ThemeFile: Sendable, Hashable {
  /// The path below `templates/`: `partials/catalog.mustache`, `assets/site.css`.
  package var path: String
  package var text: String

  /// Sorted by path.
  package static let builtIn: [ThemeFile] = embeddedFiles.map { ThemeFile(path: $0.path, text: $0.text) }
}
