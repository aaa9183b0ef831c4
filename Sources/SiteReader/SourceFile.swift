package import SiteModel

/// A file of the sources.
package struct SourceFile: Hashable, Sendable {
  /// The path of the folder that it stands in, empty for the portal's own: a text that the folder's files share.
  package var folder: String
  package var name: String
  /// Bytes.
  package var size: Int
  /// How to tell without reading whether the file has changed; `nil` if only reading tells.
  package var stamp: FileStamp?

  init(folder: String, name: String, size: Int, stamp: FileStamp?) {
    self.folder = folder
    self.name = name
    self.size = size
    self.stamp = stamp
  }

  package init(path: String, size: Int, stamp: FileStamp? = nil) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    self.init(
      folder: slash.map { String(path[..<$0]) } ?? "",
      name: slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path, size: size, stamp: stamp)
  }

  package var path: String {
    if folder.isEmpty { return name }
    var path = ""
    path.reserveCapacity(folder.utf8.count + 1 + name.utf8.count)
    path += folder
    path += "/"
    path += name
    return path
  }

  /// By path.
  func precedes(_ other: SourceFile) -> Bool {
    folder == other.folder ? name < other.name : path < other.path
  }
}
