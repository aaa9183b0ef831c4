package import SiteDiagnostics

/// Where the files of a build go, and what it need not make again because an earlier build has.
///
/// Every file has a key: the fingerprint of everything that it is made from. If an earlier build made the file with the
/// same key, and the file still stands as that build left it, it is kept, and nobody makes its bytes. A file with the key
/// `ofNothing` is made each time.
///
/// A value of closures, safe to use from several threads: a build hands over a folder and a cache, a test a dictionary.
package struct SiteOutput: Sendable {
  private let recall: @Sendable (String) -> MadeFile?
  private let keep: @Sendable (String, MadeFile) -> Bool
  private let take: @Sendable (OutputFile, Fingerprint, ByProducts) throws -> Void

  /// - Parameters:
  ///   - recall: what an earlier build made at a path.
  ///   - keep: leaves a file as it stands; `false` if it does not stand as it was made.
  ///   - take: takes a new file, with its key.
  package init(
    recall: @escaping @Sendable (String) -> MadeFile?, keep: @escaping @Sendable (String, MadeFile) -> Bool,
    take: @escaping @Sendable (OutputFile, Fingerprint, ByProducts) throws -> Void
  ) {
    self.recall = recall
    self.keep = keep
    self.take = take
  }

  /// Takes every file anew.
  package init(take: @escaping @Sendable (OutputFile) throws -> Void) {
    self.init(recall: { _ in nil }, keep: { _, _ in false }, take: { file, _, _ in try take(file) })
  }

  /// Keeps the file, or makes it.
  ///
  /// - Returns: its size in bytes.
  @discardableResult
  package func file(_ path: String, key: Fingerprint, make: () throws -> [UInt8]) throws -> Int {
    if let made = recall(path), made.key == key, key != .ofNothing, keep(path, made) { return made.written.size }
    let bytes = try make()
    try take(OutputFile(path: path, bytes: bytes), key, ByProducts())
    return bytes.count
  }

  /// Keeps the file if there is one with this key.
  ///
  /// - Parameter key: the key, which may depend on what came of making the file then; `nil` if it has to be made.
  /// - Returns: what came of making it; `nil` if it has to be made.
  package func keeps(_ path: String, key: (ByProducts) -> Fingerprint?) -> ByProducts? {
    guard let made = recall(path) else { return nil }
    let byProducts = made.byProducts ?? ByProducts()
    guard let key = key(byProducts), key == made.key, key != .ofNothing, keep(path, made) else { return nil }
    return byProducts
  }

  package func put(_ file: OutputFile, key: Fingerprint, byProducts: ByProducts = ByProducts()) throws {
    try take(file, key, byProducts)
  }
}

/// A file of the site as an earlier build made it.
package struct MadeFile: Hashable, Sendable {
  /// Of everything that it was made from.
  package var key: Fingerprint
  /// How the disk knows it.
  package var written: WrittenFile
  /// `nil` if there is nothing to say.
  package var byProducts: ByProducts?

  package init(key: Fingerprint, written: WrittenFile, byProducts: ByProducts? = nil) {
    self.key = key
    self.written = written
    self.byProducts = byProducts
  }
}

/// A file as the disk knows it once it was written: whoever writes it again changes the time.
package struct WrittenFile: Hashable, Sendable {
  /// Bytes.
  package var size: Int
  /// When it was written, in nanoseconds since 1970.
  package var modified: Int64

  package init(size: Int, modified: Int64) {
    self.size = size
    self.modified = modified
  }
}

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
