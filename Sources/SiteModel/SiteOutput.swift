/// Where the files of a build go, and what it need not make again because an earlier build has.
///
/// Every file has a key: the fingerprint of everything that it is made from. If an earlier build made the file with the
/// same key, and the file still stands as that build left it, it is kept, and nobody makes its bytes. A file with the key
/// `ofNothing` is made each time.
///
/// A value of closures, safe to use from several threads: a build hands over a folder and a cache, a test a dictionary.
package struct SiteOutput: Sendable {
  private let look: @Sendable () async throws -> Void
  private let recall: @Sendable (String, _ withByProducts: Bool) -> MadeFile?
  private let stands: @Sendable (String, MadeFile) -> Bool
  private let keep: @Sendable (String, MadeFile) -> Bool
  private let read: @Sendable (String) -> [UInt8]?
  private let take: @Sendable (OutputFile, Fingerprint, ByProducts) throws -> WrittenFile?
  private let folders: Folders
  /// Whether the files are wanted; a check wants to know only what there is to say of them.
  package let takesFiles: Bool

  /// What an output does with all pages of a folder at once.
  package struct Folders: Sendable {
    /// What an earlier build made in a folder.
    let recall: @Sendable (String) -> MadeFolder?
    /// Leaves its pages as they stand; `false` if they do not stand as they were made.
    let keep: @Sendable (String, MadeFolder) -> Bool
    /// Takes note of pages that were made or kept one by one.
    let take: @Sendable (String, MadeFolder) -> Void

    package init(
      recall: @escaping @Sendable (String) -> MadeFolder?, keep: @escaping @Sendable (String, MadeFolder) -> Bool,
      take: @escaping @Sendable (String, MadeFolder) -> Void
    ) {
      self.recall = recall
      self.keep = keep
      self.take = take
    }

    /// Knows pages one by one only.
    package static let none = Folders(recall: { _ in nil }, keep: { _, _ in false }, take: { _, _ in })
  }

  /// - Parameters:
  ///   - look: looks at what stands, for `keep` to go by.
  ///   - recall: what an earlier build made at a path, with what came of making it if that is asked for.
  ///   - stands: whether a file stands as it was made.
  ///   - keep: leaves a file as it stands; `false` if it does not stand as it was made.
  ///   - read: the bytes of a file that stands.
  ///   - take: takes a new file, with its key, and tells how it was written, if it was.
  package init(
    look: @escaping @Sendable () async throws -> Void,
    recall: @escaping @Sendable (String, _ withByProducts: Bool) -> MadeFile?,
    stands: @escaping @Sendable (String, MadeFile) -> Bool, keep: @escaping @Sendable (String, MadeFile) -> Bool,
    read: @escaping @Sendable (String) -> [UInt8]?,
    take: @escaping @Sendable (OutputFile, Fingerprint, ByProducts) throws -> WrittenFile?,
    folders: Folders = .none, takesFiles: Bool = true
  ) {
    self.folders = folders
    self.takesFiles = takesFiles
    self.look = look
    self.recall = recall
    self.stands = stands
    self.keep = keep
    self.read = read
    self.take = take
  }

  /// Takes every file anew.
  package init(take: @escaping @Sendable (OutputFile) throws -> Void) {
    self.init(
      look: {}, recall: { _, _ in nil }, stands: { _, _ in false }, keep: { _, _ in false }, read: { _ in nil },
      take: { file, _, _ in
        try take(file)
        return nil
      })
  }

  /// Looks at what stands, without which no file is kept: the files of a large site take some while.
  package func lookAtFiles() async throws { try await look() }

  /// Keeps the file, or makes it.
  ///
  /// - Parameter byProducts: what comes of making it; remembered with the file.
  /// - Returns: its size in bytes; nobody asks for it where no files are wanted, and then there is none.
  @discardableResult
  package func file(
    _ path: String, key: Fingerprint, byProducts: ByProducts = ByProducts(), make: () throws -> [UInt8]
  ) throws -> Int {
    if let made = recall(path, false), made.key == key, key != .ofNothing, keep(path, made) { return made.written.size }
    let bytes = takesFiles ? try make() : []
    _ = try take(OutputFile(path: path, bytes: bytes), key, byProducts)
    return bytes.count
  }

  /// What came of making a file with this key, if it stands as it was made then.
  package func remembers(_ path: String, key: Fingerprint) -> ByProducts? {
    guard let made = recall(path, true), made.key == key, key != .ofNothing, stands(path, made) else { return nil }
    return made.byProducts ?? ByProducts()
  }

  /// Keeps the file if there is one with this key.
  ///
  /// - Parameter key: the key, which may depend on what came of making the file then; `nil` if it has to be made.
  /// - Returns: `nil` if it has to be made.
  package func keeps(_ path: String, key: (ByProducts) -> Fingerprint?) -> MadeFile? {
    guard let made = recall(path, true) else { return nil }
    guard let key = key(made.byProducts ?? ByProducts()), key == made.key, key != .ofNothing, keep(path, made) else {
      return nil
    }
    return made
  }

  /// Keeps all pages of a folder if they have this key together.
  ///
  /// - Parameters:
  ///   - folder: its path with a final `/`.
  ///   - key: the same as for a file; asked only if there is something to keep.
  /// - Returns: what came of making them; `nil` if each has to be looked at.
  package func keeps(pagesIn folder: String, key: (ByProducts) -> Fingerprint?) -> ByProducts? {
    guard let made = folders.recall(folder) else { return nil }
    let byProducts = made.byProducts ?? ByProducts()
    guard let key = key(byProducts), key == made.key, key != .ofNothing, folders.keep(folder, made) else { return nil }
    return byProducts
  }

  /// Takes note of the pages of a folder, so that the next build can keep them all at once.
  package func note(pagesIn folder: String, _ made: MadeFolder) { folders.take(folder, made) }

  /// Whether the file stands as the earlier build left it.
  package func stands(_ path: String) -> Bool { recall(path, false).map { stands(path, $0) } ?? false }

  /// The key of a file that stands as the earlier build left it.
  package func earlierKey(of path: String) -> Fingerprint? {
    guard let made = recall(path, false), stands(path, made) else { return nil }
    return made.key
  }

  /// The bytes of a file as the earlier build left it; `nil` if it does not stand so.
  package func earlierBytes(of path: String) -> [UInt8]? { stands(path) ? read(path) : nil }

  /// Keeps the file as the earlier build left it, whatever its key: for files for which another key vouches.
  ///
  /// - Returns: `nil` if it does not stand so.
  package func keeps(_ path: String) -> MadeFile? {
    guard let made = recall(path, false), keep(path, made) else { return nil }
    return made
  }

  /// Keeps all of some files, or none.
  package func keepsAll(_ paths: [String]) -> Bool {
    guard paths.allSatisfy({ stands($0) }) else { return false }
    return paths.allSatisfy { keeps($0) != nil }
  }

  /// - Returns: how it was written; `nil` where no files are wanted.
  @discardableResult
  package func put(
    _ file: OutputFile, key: Fingerprint, byProducts: ByProducts = ByProducts()
  ) throws -> WrittenFile? {
    try take(file, key, byProducts)
  }
}
