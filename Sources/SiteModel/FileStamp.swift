/// What the disk says of a file without its bytes being read. Two equal stamps of one path mean the same bytes, unless
/// the file was written twice within one tick of the disk's clock.
package struct FileStamp: Hashable, Sendable {
  /// Bytes.
  package var size: Int
  /// When the bytes were last written, in nanoseconds since 1970.
  package var modified: Int64
  /// When the file was last written, renamed, linked or given other rights: nobody can set it back.
  package var changed: Int64
  package var inode: UInt64

  package init(size: Int, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}

extension FingerprintMixer {
  package mutating func mix(_ stamp: FileStamp) {
    mix(stamp.size)
    mix(Int(stamp.modified))
    mix(Int(stamp.changed))
    mix(stamp.inode)
  }
}
