/// A file of the finished site.
package struct OutputFile: Sendable, Hashable {
  /// The path below `site/`, which is its URL.
  package var path: String
  package var content: Content

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  package init(path: String, bytes: [UInt8]) { self.init(path: path, content: .bytes(bytes)) }

  package enum Content: Sendable, Hashable {
    case bytes([UInt8])
    /// A copy of a file of the sources, by its path below the portal's folder.
    case copy(source: String)
  }
}
