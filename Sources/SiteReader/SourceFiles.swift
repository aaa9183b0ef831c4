import SiteModel

/// The files of a tree in their order, seventy bytes each instead of two hundred: a large portal has a hundred thousand,
/// and they stay in memory for as long as the build lasts.
package struct SourceFiles: RandomAccessCollection, Sendable {
  private var folders: [String] = []
  /// One after the other.
  private var names: [UInt8] = []
  private var entries: [Entry] = []
  /// Of all files together, in bytes.
  private(set) var size = 0

  private struct Entry: Sendable {
    var endOfName: UInt32
    var folder: Int32
    /// The greatest number if there is no stamp.
    var inode: UInt64
    var size: Int
    var modified: Int64
    var changed: Int64
  }

  init() {}

  init(_ files: [SourceFile]) {
    entries.reserveCapacity(files.count)
    for file in files { append(file) }
  }

  /// Adds a file, whose path comes after those of the others.
  mutating func append(_ file: SourceFile) {
    // Files of one folder stand together, but for those of the folders in it.
    if folders.last != file.folder { folders.append(file.folder) }
    names += file.name.utf8
    size += file.size
    entries.append(
      Entry(
        endOfName: UInt32(names.count), folder: Int32(folders.count - 1), inode: file.stamp?.inode ?? .max,
        size: file.size, modified: file.stamp?.modified ?? 0, changed: file.stamp?.changed ?? 0))
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }

  package subscript(index: Int) -> SourceFile {
    let entry = entries[index]
    let startOfName = index > 0 ? entries[index - 1].endOfName : 0
    let stamp = FileStamp(size: entry.size, modified: entry.modified, changed: entry.changed, inode: entry.inode)
    return SourceFile(
      folder: folders[Int(entry.folder)],
      name: String(decoding: names[Int(startOfName)..<Int(entry.endOfName)], as: UTF8.self), size: entry.size,
      stamp: entry.inode == .max ? nil : stamp)
  }
}
