/// The files of a built site, and how to read them.
package struct BuiltSite: Sendable {
  /// All files, sorted by path.
  let files: [BuiltFile]
  /// The bytes of a file by its path; asked on any thread.
  let read: @Sendable (String) throws -> [UInt8]

  package init(_ files: [BuiltFile], read: @escaping @Sendable (String) throws -> [UInt8]) {
    self.files = files.sorted { $0.path < $1.path }
    self.read = read
  }
}

/// A file of a built site.
package struct BuiltFile: Sendable, Hashable {
  /// From the site's root.
  package var path: String
  /// Bytes.
  package var size: Int

  package init(path: String, size: Int) {
    self.path = path
    self.size = size
  }

  var isPage: Bool { path.utf8.suffix(5).elementsEqual(".html".utf8) }
}

/// How much a page may weigh before a reader with a weak network is kept waiting.
package struct AuditLimits: Sendable, Hashable {
  /// Bytes of the page itself.
  package var page = 1 << 20
  /// Bytes of the page with its pictures, style sheets and scripts, before compression.
  package var whole = 3 << 20

  package init() {}
}
