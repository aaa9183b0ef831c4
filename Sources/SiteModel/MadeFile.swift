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
