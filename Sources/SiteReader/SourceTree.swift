/// The files that a portal is made from, by path below its folder, with a way to their bytes.
///
/// A value of closures: a build reads a folder, a test hands over a dictionary.
package struct SourceTree: Sendable {
  /// Every file, sorted by path, `/` between its parts; hidden files and folders are left out.
  package let files: [SourceFile]
  private let bytesOfFile: @Sendable (String) throws(ReadError) -> [UInt8]
  private let positions: [String: Int]

  package init(files: [SourceFile], bytesOfFile: @escaping @Sendable (String) throws(ReadError) -> [UInt8]) {
    let sorted = files.sorted { $0.path < $1.path }
    self.files = sorted
    self.bytesOfFile = bytesOfFile
    positions = Dictionary(sorted.indices.map { (sorted[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Files in memory.
  package init(_ texts: [String: String]) {
    self.init(files: texts.map { SourceFile(path: $0.key, size: $0.value.utf8.count) }) { path throws(ReadError) in
      guard let text = texts[path] else { throw ReadError(path: path, reason: "there is no such file") }
      return Array(text.utf8)
    }
  }

  package func bytes(of path: String) throws(ReadError) -> [UInt8] { try bytesOfFile(path) }

  package subscript(path: String) -> SourceFile? { positions[path].map { files[$0] } }

  var hasContent: Bool { files.contains { $0.path.hasPrefix("content/") } }

  /// The files below a folder (`content/`), at any depth.
  package func files(below folder: String) -> some Sequence<SourceFile> {
    files.lazy.filter { $0.path.hasPrefix(folder) }
  }
}

/// A file of the sources.
package struct SourceFile: Hashable, Sendable {
  package var path: String
  /// Bytes.
  package var size: Int

  package init(path: String, size: Int) {
    self.path = path
    self.size = size
  }

  package var folder: String { path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "" }

  package var name: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}

/// The machine failed: a file or folder cannot be read. Nothing the author wrote is at fault.
package struct ReadError: Error, Hashable, CustomStringConvertible {
  package var path: String
  package var reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "cannot read '\(path)': \(reason)" }
}
