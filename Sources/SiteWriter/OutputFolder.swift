/// The folder of the output, and the portal's folder, where files to copy are looked up.
package struct OutputFolder: Sendable {
  package var path: String
  package var sources: String

  package init(path: String, sources: String) {
    self.path = path
    self.sources = sources
  }
}

/// What a write did.
package struct WriteReport: Sendable, Hashable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0

  package init() {}
}
