import SiteModel
import Synchronization

/// Looks through the texts that a build reads, as it reads them: each file is read once, whoever asks for it.
final class TextWatch: Sendable {
  private let memory: FindingsMemory
  /// Guards what several threads find.
  private let found = Mutex<[String: FileFindings]>([:])

  /// - Parameter memory: spares the looking through files that have been looked through before.
  init(memory: FindingsMemory) { self.memory = memory }

  /// What was found, by the paths of the files.
  var findings: [String: FileFindings] { found.withLock(\.self) }

  func look(at bytes: [UInt8], of path: String, _ stamp: FileStamp?) {
    let findings = recall(path, stamp) ?? lookThrough(bytes, of: path, stamp)
    if !findings.isEmpty { found.withLock { $0[path] = findings } }
  }

  private func recall(_ path: String, _ stamp: FileStamp?) -> FileFindings? {
    guard let stamp, let findings = memory.recall(path, stamp) else { return nil }
    memory.keep(path)
    return findings
  }

  private func lookThrough(_ bytes: [UInt8], of path: String, _ stamp: FileStamp?) -> FileFindings {
    let isTable = path.hasSuffix(".csv") && !path.hasSuffix("/catalog.csv")
    let findings =
      isTable
      ? SiteReader.lookThrough(csv: bytes, path: path) : SiteReader.lookThrough(text: bytes, path: path)
    if let stamp { memory.add(path, stamp, findings) }
    return findings
  }
}

extension SourceTree {
  /// The same files, each looked through when it is read. Postings need not be read through it: their reader looks
  /// through them, and keeps what it found.
  func watched(by watch: TextWatch) -> SourceTree {
    SourceTree(files) { [bytesOfFile] path throws(ReadError) in
      let bytes = try bytesOfFile(path)
      watch.look(at: bytes, of: path, self[path]?.stamp)
      return bytes
    }
  }
}
