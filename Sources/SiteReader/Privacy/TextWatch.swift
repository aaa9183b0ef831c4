import SiteModel
import Synchronization

/// Looks through the texts that a build reads, as it reads them: each file is read once, whoever asks for it.
final class TextWatch: Sendable {
  /// Guards what several threads find.
  private let found = Mutex<[String: FileFindings]>([:])

  /// What was found, by the paths of the files.
  var findings: [String: FileFindings] { found.withLock(\.self) }

  func look(at bytes: [UInt8], of path: String) {
    let isTable = path.hasSuffix(".csv") && !path.hasSuffix("/catalog.csv")
    let findings = isTable ? lookThrough(csv: bytes, path: path) : lookThrough(text: bytes, path: path)
    if !findings.isEmpty { found.withLock { $0[path] = findings } }
  }
}

extension SourceTree {
  /// The same files, each looked through when it is read. Postings need not be read through it: their reader looks
  /// through them, and keeps what it found.
  func watched(by watch: TextWatch) -> SourceTree {
    SourceTree(files) { [bytesOfFile] path throws(ReadError) in
      let bytes = try bytesOfFile(path)
      watch.look(at: bytes, of: path)
      return bytes
    }
  }
}
