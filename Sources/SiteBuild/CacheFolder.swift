import SiteCache
package import SiteDiagnostics
import SiteModel
import SiteReader
import SiteWriter

/// The folder in which a build finds what the one before left, and leaves what the next one needs.
struct CacheFolder: Sendable {
  private static let buildFile = "build"
  private static let searchFile = "search"
  private static let codes = CodeNumbers(PortalCodes.all)

  private let path: String
  /// The files of the next build, which grow while this one goes on.
  private let newBuildFile: GrowingFile
  private let newSearchFile: GrowingFile

  init(path: String) {
    self.path = path
    newBuildFile = GrowingFile(Self.buildFile, in: path)
    newSearchFile = GrowingFile(Self.searchFile, in: path)
  }

  /// What the build before left.
  func open(program: Fingerprint) -> BuildCache {
    BuildCache(
      bytes(of: Self.buildFile), program: program, codes: Self.codes, searchBytes: { bytes(of: Self.searchFile) },
      keepSearch: { [newSearchFile] in newSearchFile.append($0) }, spill: { [newBuildFile] in newBuildFile.append($0) })
  }

  /// Mapped into memory, or read where that cannot be.
  private func bytes(of file: String) -> StoredBytes? {
    let file = path + "/" + file
    return mapFile(file) ?? (try? readFile(file)).map { StoredBytes($0) }
  }

  /// Leaves what the next build needs. A cache that cannot be written costs time, nothing else.
  func save(_ cache: BuildCache) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if cache.isRefused {
      notes.append(
        Diagnostic(
          .cacheIgnored,
          Wording(
            "the cache was damaged or another sitegen's, so everything was made anew",
            "缓存损坏了，或者是另一个版本的 sitegen 留下的，所以全部重新生成"),
          at: .file(path: path + "/" + Self.buildFile)))
    }
    do throws(WriteError) {
      if newSearchFile.hasBegun { try newSearchFile.finish([]) }
      switch cache.change {
      case .append(let parts): try appendFile(Self.buildFile, in: path, parts)
      case nil: break
      case .replace(let parts):
        try hide()
        try replaceFile(Self.buildFile, in: path, with: parts)
      case .complete(let parts):
        try hide()
        try newBuildFile.finish(parts)
      }
    } catch {
      discard()
      notes.append(
        Diagnostic(
          .cacheNotWritten,
          Wording("the next build will make everything anew: \(error.reason)", "下一次要全部重新生成：\(error.reason)"),
          at: .file(path: path),
          help: Wording("choose a folder that can be written with --cache", "用 --cache 选一个可以写的文件夹")))
    }
    return notes
  }

  /// Leaves the folder as it is.
  func discard() {
    newBuildFile.discard()
    newSearchFile.discard()
  }

  /// Hides the folder from version control: what is in it concerns this machine only.
  private func hide() throws(WriteError) {
    try replaceFile(".gitignore", in: path, with: [StoredBytes(Array("*\n".utf8))])
  }
}

extension PostingMemory {
  init(_ cache: BuildCache) {
    self.init(
      recall: { cache.posting(ofFile: $0.name, in: $0.folder, stamp: $1, of: $2) },
      keep: { cache.keepPosting(ofFile: $0.name, in: $0.folder) },
      add: { file, stamp, posting in cache.add(posting, ofFile: file.name, in: file.folder, stamp: stamp) })
  }
}

extension FindingsMemory {
  init(_ cache: BuildCache) {
    self.init(
      recall: { cache.findings(inFile: $0, stamp: $1) }, keep: { cache.keepFindings(inFile: $0) },
      add: { cache.add($2, inFile: $0, stamp: $1) })
  }
}

extension SiteOutput {
  /// The folder of the site, with the cache that knows what stands in it.
  init(into staged: StagedSite, remembering cache: BuildCache?, jobs: Int) {
    guard let cache else {
      self.init(take: { _ = try staged.put($0) })
      return
    }
    self.init(
      look: {
        try await staged.lookAtFiles(manifest: cache.madeFile(at: Fingerprint(of: manifestPath))?.written, jobs: jobs)
      }, recall: { cache.madeFile(at: Fingerprint(of: $0), withByProducts: $1) },
      stands: { staged.stands($0, as: $1.written) },
      keep: { path, made in
        guard staged.keep(path, as: made.written) else { return false }
        cache.keepFile(at: Fingerprint(of: path))
        return true
      },
      read: { staged.read($0) },
      take: { file, key, byProducts in
        let written = try staged.put(file)
        cache.add(
          MadeFile(key: key, written: written, byProducts: byProducts.isEmpty ? nil : byProducts),
          at: Fingerprint(of: file.path))
        return written
      },
      folders: Folders(
        recall: { cache.madeFolder(at: Fingerprint(of: $0)) },
        keep: { folder, made in
          guard let pages = staged.keepPages(in: folder, as: made.pages) else { return false }
          cache.keepFolder(at: Fingerprint(of: folder), with: pages)
          return true
        },
        take: { folder, made in cache.add(made, at: Fingerprint(of: folder)) }))
  }
}

extension DiagnosticCode {
  static let cacheIgnored = DiagnosticCode(
    "cache/ignored", .note,
    Wording(
      "What an earlier build left was damaged, or another version of sitegen left it. It is not used; the site is right, and "
        + "building it took longer.",
      "上一次生成留下的缓存损坏了，或者是另一个版本的 sitegen 留下的，没有采用。网站没有错，只是生成得慢一些。"))
  static let cacheNotWritten = DiagnosticCode(
    "cache/not-written", .note,
    Wording(
      "What the next build could use cannot be kept. The site is right; the next build takes as long as this one.",
      "留给下一次生成用的缓存存不下来。网站没有错，下一次要花同样长的时间。"))
}

/// The codes of this target, for the manual.
package enum BuildDiagnostics {
  package static let codes: [DiagnosticCode] = [.cacheIgnored, .cacheNotWritten]
}
