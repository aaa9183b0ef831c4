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
/// - **What was found in a file** in which persons are looked for: it has the stamp that it had then.
/// - **A file of the site**: its key is the one with which it was made, and in the output it has the size and the time with
///   which it was written: this build looks once, before it writes anything. The key is the fingerprint of everything that
///   the file is made from: the bytes of its sources, templates, registers, settings, the day where it shows one
///   (`SiteKeys`). And the list of the site's files stands as it was written: a file that is kept keeps the sum that the
///   list has of it.
/// - **The pages of a folder**: their key together is the one with which they were made, and the folder has as many pages in
///   the output, each as it was written, by the same look and the same list.
/// - **The lines of an organisation's pages**, for the search: their key is the one with which they were found.
/// - **The search index**, to be kept or edited: its overview stands as it was written, with the key that was noted with the
///   lines; each of its files that is kept or edited stands as it was written. It is kept whole if all lines hold, and edited
///   if those that hold are of pages with the numbers that they had, and the shared lines are the same.
/// - **The whole site**: all sources have the paths and the stamps that they had, the build is asked for the same, and
///   every file of the site stands as it was written. Then nothing is read, and what was said of it is said again.
///
/// What holds is handed on to the next build. What nobody asked for stays until there is more of it than of the rest, and
/// harms nobody: it holds under the same conditions.
package final class BuildCache: Sendable {
  /// There was something, and it could not be used.
  package let isRefused: Bool
  private let program: Fingerprint
  let codes: CodeNumbers
  private let previous: CacheFile
  private let searchBytes: @Sendable () -> StoredBytes?
  private let spill: (@Sendable ([StoredBytes]) -> Void)?
  private let keepSearch: @Sendable ([StoredBytes]) -> Void
  /// Guards what several threads hand on.
  private let next = Mutex(Next())

  private struct Next: Sendable {
    /// The names of the entries of the build before that hold.
    var postings: [Fingerprint] = []
    var files: [Fingerprint] = []
    var new = CacheSection()
    var hasSpilled = false
  }

  /// From so many bytes on, new entries are handed over rather than held: of a large portal they are a tenth of all memory.
  private static let spillSize = 1 << 20

  /// - Parameters:
  ///   - bytes: what the build before left; `nil` if there is nothing.
  ///   - program: of the program itself.
  ///   - codes: those that its diagnostics have.
  ///   - searchBytes: what it left of the search, read if somebody asks.
  ///   - keepSearch: takes the same for the next build, in parts.
  ///   - spill: takes the beginning of the file that the next build will find, part by part, while this one goes on; asked
  ///     only where nothing is to be kept of the build before. What is left, `change` has.
  package init(
    _ bytes: StoredBytes? = nil, program: Fingerprint = .ofNothing, codes: CodeNumbers = .none,
    searchBytes: @escaping @Sendable () -> StoredBytes? = { nil },
    keepSearch: @escaping @Sendable ([StoredBytes]) -> Void = { _ in },
    spill: (@Sendable ([StoredBytes]) -> Void)? = nil
  ) {
    self.program = program
    self.codes = codes
    self.searchBytes = searchBytes
    self.keepSearch = keepSearch
    let file = bytes.flatMap { CacheFile($0, program: program, codes: codes) }
    isRefused = bytes != nil && file == nil
    previous = file ?? CacheFile()
    self.spill = previous.count == 0 ? spill : nil
  }

  /// The posting of a file, and what was wrong with it, as they were read before.
  ///
  /// - Parameter organisation: whose it is now, by its index in the site.
  package func posting(
    ofFile fileName: String, in folder: String, stamp: FileStamp, of organisation: Int?
  ) -> Diagnosed<Posting?>? {
    previous.read(.posting, name(of: fileName, in: folder)) { reader throws(DamagedBytes) in
      guard try reader.stamp() == stamp else { throw DamagedBytes() }
      return try reader.diagnosedPosting(ofFile: fileName, in: folder, of: organisation)
    }
  }

  /// Hands on what `posting(ofFile:in:stamp:of:)` gave.
  package func keepPosting(ofFile fileName: String, in folder: String) {
    let name = name(of: fileName, in: folder)
    next.withLock { $0.postings.append(name) }
  }

  package func add(_ posting: Diagnosed<Posting?>, ofFile fileName: String, in folder: String, stamp: FileStamp) {
    var writer = ByteWriter(codes: codes)
    writer.write(stamp)
    writer.write(posting)
    let (entry, name) = (writer.bytes, name(of: fileName, in: folder))
    add(entry, .posting, name)
  }

  /// Without the path being put together.
  private func name(of fileName: String, in folder: String) -> Fingerprint {
    var mixer = FingerprintMixer()
    mixer.mix(folder)
    mixer.mix(fileName)
    return mixer.fingerprint
  }

  /// Says that all postings have been asked for: the memory that they took is free for others.
  package func rest() { previous.rest() }

  /// A file of the site as the build before left it.
  ///
  /// - Parameters:
  ///   - path: the fingerprint of its path.
  ///   - withByProducts: whether the caller wants to know what came of making it, which is most of an entry.
  package func madeFile(at path: Fingerprint, withByProducts: Bool = true) -> MadeFile? {
    previous.read(.file, path) { reader throws(DamagedBytes) in
      try reader.madeFile(withByProducts: withByProducts)
    }
  }

  /// Hands on what `madeFile(at:)` gave.
  package func keepFile(at path: Fingerprint) {
    next.withLock { $0.files.append(path) }
  }

  package func add(_ made: MadeFile, at path: Fingerprint) {
    var writer = ByteWriter(codes: codes)
    writer.write(made)
    add(entry: writer.bytes, ofFileAt: path)
  }

  /// The pages of a folder as the build before left them.
  ///
  /// - Parameter path: the fingerprint of the folder's path, which ends with a `/`, as no file's does.
  package func madeFolder(at path: Fingerprint) -> MadeFolder? {
    readEntry(ofFileAt: path) { reader throws(DamagedBytes) in try reader.madeFolder() }
  }

  /// Hands on what `madeFolder(at:)` gave, and what `madeFile(at:)` would give of its pages.
  ///
  /// - Parameter pages: the fingerprints of their paths.
  package func keepFolder(at path: Fingerprint, with pages: [Fingerprint]) {
    next.withLock { next in
      next.files.append(path)
      next.files += pages
    }
  }

  package func add(_ made: MadeFolder, at path: Fingerprint) {
    var writer = ByteWriter(codes: codes)
    writer.write(made)
    add(entry: writer.bytes, ofFileAt: path)
  }

  func readEntry<Value>(
    ofFileAt path: Fingerprint, _ read: (inout ByteReader) throws(DamagedBytes) -> Value
  ) -> Value? {
    previous.read(.file, path, read)
  }

  func add(entry: [UInt8], ofFileAt path: Fingerprint) {
    add(entry, .file, path)
  }

  private func add(_ entry: [UInt8], _ kind: CacheFile.Kind, _ name: Fingerprint) {
    next.withLock { next in
      next.new.add(entry, kind, name)
      guard let spill, next.new.size >= Self.spillSize else { return }
      spill((next.hasSpilled ? [] : [StoredBytes(CacheFile.opening)]) + next.new.parts(program: program))
      next.hasSpilled = true
      next.new = CacheSection()
    }
  }

  /// What the search index was made from.
  package func searchTexts() -> SearchTextRecord? {
    searchBytes().flatMap { SearchTextRecord($0, program: program) }
  }

  package func add(_ texts: SearchTextRecord) { keepSearch(texts.bytes(program: program)) }

  /// What is to be done with the file that this build found, so that the next one finds what this one knows.
  package enum Change: Sendable {
    /// Bytes to add at its end, in parts.
    case append([StoredBytes])
    /// Bytes to put in its place, in parts.
    case replace([StoredBytes])
    /// Bytes to add to those that were handed over, in parts; together they take its place.
    case complete([StoredBytes])
  }

  /// `nil` if the file may stay as it is.
  package var change: Change? {
    let next = next.withLock { $0 }
    if next.hasSpilled { return .complete(next.new.isEmpty ? [] : next.new.parts(program: program)) }
    let kept = next.postings.count + next.files.count
    let dead = previous.count + previous.replacedCount - kept
    if dead <= kept, kept > 0 { return next.new.isEmpty ? nil : .append(next.new.parts(program: program)) }
    var old = CacheSection()
    for name in next.postings { previous.copy(.posting, name, to: &old) }
    for name in next.files { previous.copy(.file, name, to: &old) }
    return .replace(
      [StoredBytes(CacheFile.opening)] + (old.isEmpty ? [] : old.parts(program: program))
        + next.new.parts(program: program))
  }
}
