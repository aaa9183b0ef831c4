import SiteDiagnostics
import SiteReader
import SiteTheme

extension SourceExcerpts {
  /// The lines of a portal's files, and of the built-in templates that it does not replace.
  init(of tree: SourceTree) {
    self.init { path in
      if let bytes = try? tree.bytes(of: path) { return String(decoding: bytes, as: UTF8.self) }
      return ThemeFile.builtIn.first { "templates/" + $0.path == path }?.text
    }
  }
}
