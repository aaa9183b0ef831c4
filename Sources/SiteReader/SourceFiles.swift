package import SiteModel

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

  init(capacity: Int = 0) { entries.reserveCapacity(capacity) }

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

  /// Adds files of one folder, whose paths come after those of the others.
  mutating func append(_ other: SourceFiles, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if folders.last != other.folders[0] { folders.append(other.folders[0]) }
    let start = range.lowerBound > 0 ? other.entries[range.lowerBound - 1].endOfName : 0
    let shift = UInt32(names.count)
    names += other.names[Int(start)..<Int(other.entries[range.upperBound - 1].endOfName)]
    for var entry in other.entries[range] {
      entry.endOfName = entry.endOfName - start + shift
      entry.folder = Int32(folders.count - 1)
      size += entry.size
      entries.append(entry)
    }
  }

  /// Puts a file in the place of the one at an index, which has the same path.
  mutating func replace(at index: Int, with file: SourceFile) {
    entries[index].inode = file.stamp?.inode ?? .max
    entries[index].size = file.size
    entries[index].modified = file.stamp?.modified ?? 0
    entries[index].changed = file.stamp?.changed ?? 0
  }

  /// Adds a file at the index where its path belongs.
  mutating func insert(_ file: SourceFile, at index: Int) {
    let start = index > 0 ? entries[index - 1].endOfName : 0
    let length = UInt32(file.name.utf8.count)
    names.insert(contentsOf: file.name.utf8, at: Int(start))
    let neighbours = [index - 1, index].filter(entries.indices.contains).map { entries[$0].folder }
    let known = neighbours.first { folders[Int($0)] == file.folder }
    if known == nil { folders.append(file.folder) }
    let entry = Entry(
      endOfName: start, folder: known ?? Int32(folders.count - 1), inode: 0, size: 0, modified: 0, changed: 0)
    entries.insert(entry, at: index)
    replace(at: index, with: file)
    for later in index..<entries.count { entries[later].endOfName += length }
  }

  mutating func remove(at index: Int) {
    let start = index > 0 ? entries[index - 1].endOfName : 0
    let end = entries[index].endOfName
    names.removeSubrange(Int(start)..<Int(end))
    entries.remove(at: index)
    for later in index..<entries.count { entries[later].endOfName -= end - start }
  }

  /// Of all paths and stamps; `nil` if there is a file of which only reading tells whether it has changed.
  package var fingerprint: Fingerprint? {
    var mixer = FingerprintMixer()
    for folder in folders { mixer.mix(folder) }
    mixer.mix(names)
    for entry in entries {
      guard entry.inode != .max else { return nil }
      mixer.mix(Int(entry.folder) << 32 | Int(entry.endOfName))
      mixer.mix(entry.inode)
      mixer.mix(entry.size)
      mixer.mix(Int(entry.modified))
      mixer.mix(Int(entry.changed))
    }
    return mixer.fingerprint
  }

  /// The folder of the file at an index, and whether its name has an ending: what is asked of all files, most of which are
  /// asked nothing else.
  func folder(at index: Int) -> String { folders[Int(entries[index].folder)] }

  func name(at index: Int, endsWith ending: StaticString) -> Bool {
    let (start, end) = (index > 0 ? Int(entries[index - 1].endOfName) : 0, Int(entries[index].endOfName))
    guard end - start >= ending.utf8CodeUnitCount else { return false }
    return ending.withUTF8Buffer { ending in
      names.withUnsafeBufferPointer { names in
        ending.indices.allSatisfy { names[end - ending.count + $0] == ending[$0] }
      }
    }
  }

  /// The index of the first file whose path does not come before that of another. Nearly all that are looked at on the way
  /// there lie in other folders, of which none has to be put together.
  func index(notBefore file: SourceFile) -> Int {
    indices.partitioningIndex { !isBefore($0, file) }
  }

  private func isBefore(_ index: Int, _ file: SourceFile) -> Bool {
    let folder = folder(at: index)
    // The path of a folder in a folder goes on with its name.
    if folder.hasPrefix(file.folder) || file.folder.hasPrefix(folder) { return self[index].precedes(file) }
    return folder < file.folder
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
