import SiteModel

/// A folder that holds a built site: what its visible files are, and their bytes.
package struct BuiltFolder: Sendable {
  private let disk: Disk
  /// Sorted by path, with their sizes in bytes.
  package let files: [(path: String, size: Int)]

  package init(at path: String) throws(WriteError) {
    disk = Disk(root: path)
    var files: [(path: String, size: Int)] = []
    for path in try disk.visibleFiles().sorted() {
      if let written = disk.written(at: path) { files.append((path, written.size)) }
    }
    self.files = files
  }

  /// The bytes of a file; safe to call from several threads.
  package func read(_ path: String) throws(WriteError) -> [UInt8] { try disk.read(path) }
}
