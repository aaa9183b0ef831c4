package import SiteDiagnostics
package import SiteModel
import Synchronization

/// What a build knows and makes, kept for the next one, which then does only what has changed.
///
/// An entry holds under these conditions, and under no others:
/// - **All of them**: the file is whole (a checksum), and this very program wrote it. Another version, a damaged file or
///   anything else is as good as none.
/// - **A posting**: its file has the stamp (size, times, inode) that it had when it was read. A file written within two
///   seconds before it was read has no stamp to go by. What stands beside the file, the reader looks up anew.
/// - **A file of the site**: its key is the one with which it was made, and in the output it has the size and the time with
///   which it was written. The key is the fingerprint of everything that the file is made from: the bytes of its sources,
///   templates, registers, settings, the day where it shows one (`SiteKeys`).
///
/// What holds is handed on to the next build; what nobody asked for is forgotten.
package final class BuildCache: Sendable {
  /// There was something, and it could not be used.
  package let isRefused: Bool
  private let program: Fingerprint
  private let previous: CacheFile
  /// Guards what several threads hand on.
  private let next = Mutex(Next())

  private struct Next: Sendable {
    /// The names of the entries of the build before that hold.
    var postings: [Fingerprint] = []
    var files: [Fingerprint] = []
    var new = CacheFile()
  }

  /// - Parameters:
  ///   - bytes: what the build before left; `nil` if there is nothing.
  ///   - program: of the program's own bytes.
  package init(_ bytes: [UInt8]? = nil, program: Fingerprint = .ofNothing) {
    self.program = program
    let file = bytes.flatMap { CacheFile($0, program: program) }
    isRefused = bytes != nil && file == nil
    previous = file ?? CacheFile()
  }

  /// The posting of a file, and what was wrong with it, as they were read before; its organisation is not known.
  package func posting(ofFile path: String, stamp: FileStamp) -> Diagnosed<Posting?>? {
    guard let entry = previous.postings[Fingerprint(of: path)] else { return nil }
    var reader = ByteReader(entry)
    guard let recorded = try? reader.stamp(), recorded == stamp else { return nil }
    return try? reader.diagnosedPosting(ofFile: path)
  }

  /// Hands on what `posting(ofFile:stamp:)` gave.
  package func keepPosting(ofFile path: String) {
    next.withLock { $0.postings.append(Fingerprint(of: path)) }
  }

  package func add(_ posting: Diagnosed<Posting?>, ofFile path: String, stamp: FileStamp) {
    var writer = ByteWriter()
    writer.write(stamp)
    writer.write(posting)
    let entry = writer.bytes[...]
    next.withLock { $0.new.postings[Fingerprint(of: path)] = entry }
  }

  /// A file of the site as the build before left it.
  package func madeFile(at path: String) -> MadeFile? {
    guard let entry = previous.files[Fingerprint(of: path)] else { return nil }
    var reader = ByteReader(entry)
    return try? reader.madeFile()
  }

  /// Hands on what `madeFile(at:)` gave.
  package func keepFile(at path: String) {
    next.withLock { $0.files.append(Fingerprint(of: path)) }
  }

  package func add(_ made: MadeFile, at path: String) {
    var writer = ByteWriter()
    writer.write(made)
    let entry = writer.bytes[...]
    next.withLock { $0.new.files[Fingerprint(of: path)] = entry }
  }

  /// What the next build should find; `nil` if it is what this one found.
  package func bytes() -> [UInt8]? {
    let next = next.withLock { $0 }
    let hasNews = !next.new.isEmpty || next.postings.count != previous.postings.count
    guard hasNews || next.files.count != previous.files.count else { return nil }
    var file = next.new
    for name in next.postings { file.postings[name] = previous.postings[name] }
    for name in next.files { file.files[name] = previous.files[name] }
    return file.bytes(program: program)
  }
}
