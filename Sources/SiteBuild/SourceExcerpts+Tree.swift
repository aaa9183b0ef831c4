import SiteDiagnostics
import SiteReader
import SiteTheme
import Synchronization

extension SourceExcerpts {
  /// The lines of a portal's files, and of the built-in templates that it does not replace.
  init(of tree: SourceTree) {
    let last = LastFile()
    self.init { path in
      last.text(of: path) {
        if let bytes = try? tree.bytes(of: path) { return String(decoding: bytes, as: UTF8.self) }
        return ThemeFile.builtIn.first { "templates/" + $0.path == path }?.text
      }
    }
  }
}

/// The file that was asked for last: the faults of a file are told one after the other.
private final class LastFile: Sendable {
  /// Guards the file.
  private let file = Mutex<(path: String, text: String?)?>(nil)

  func text(of path: String, read: () -> String?) -> String? {
    file.withLock { file in
      if let file, file.path == path { return file.text }
      let text = read()
      file = (path, text)
      return text
    }
  }
}
