import Glibc
import SiteModel

extension SourceTree {
  /// The files of a portal's folder: `sitegen.yml`, `content/` and `templates/`, nothing else below it.
  ///
  /// Symbolic links to files are followed; links to folders are not, so that a loop cannot trap the walk.
  ///
  /// - Parameter settling: how long ago, in nanoseconds, a file must have been changed last for its stamp to count: one that
  ///   was written a moment ago may be written again within the same tick of the disk's clock.
  package init(folder: String, settling: Int64 = 2_000_000_000) throws(ReadError) {
    var walk = FolderWalk(settledBefore: now() - settling)
    for part in ["content", "templates"] { try walk.pass(folder + "/" + part, as: part) }
    var files = walk.files
    var status = stat()
    if stat(folder + "/sitegen.yml", &status) == 0, status.isRegularFile {
      let place = files.firstIndex { $0.path > "sitegen.yml" } ?? files.endIndex
      files.insert(walk.file("sitegen.yml", status), at: place)
    }
    self.init(files: files) { path throws(ReadError) in try readFile(folder + "/" + path) }
  }
}

/// All bytes of a file.
package func readFile(_ path: String) throws(ReadError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw ReadError(path: path, reason: lastReason()) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw ReadError(path: path, reason: lastReason()) }
  let size = max(Int(status.st_size), 0)
  var room = size > 0 ? size : 65_536
  var bytes: [UInt8] = []
  while true {
    var failure = false
    let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, room)
      failure = got < 0
      count = max(0, got)
    }
    if failure { throw ReadError(path: path, reason: lastReason()) }
    bytes = bytes.isEmpty ? part : bytes + part
    // A file on the disk gives all it has at once; what lies under /proc says that it has nothing, and gives by and by.
    if part.isEmpty || bytes.count == size { return bytes }
    room = 65_536
  }
}

/// Passes over a folder in the order of its files' paths.
private struct FolderWalk {
  var files: [SourceFile] = []
  /// Nanoseconds since 1970: a file that was changed later has no stamp.
  let settledBefore: Int64

  /// - Parameter part: what the folder's path is below the portal's folder.
  mutating func pass(_ path: String, as part: String) throws(ReadError) {
    guard let listing = opendir(path) else {
      if errno == ENOENT { return }
      throw ReadError(path: path, reason: lastReason())
    }
    defer { closedir(listing) }
    var entries: [Entry] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard name.utf8.first != UInt8(ascii: "."), name.utf8.last != UInt8(ascii: "~") else { continue }
      var status = stat()
      guard fstatat(dirfd(listing), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFLNK {
        guard fstatat(dirfd(listing), name, &status, 0) == 0, status.isRegularFile else { continue }
      }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      guard isFolder || status.isRegularFile else { continue }
      // In a path, a slash follows a folder's name.
      entries.append(Entry(name: name, rank: isFolder ? name + "/" : name, isFolder: isFolder, status: status))
    }
    entries.sort { $0.rank < $1.rank }
    for entry in entries {
      if entry.isFolder {
        try pass(path + "/" + entry.name, as: part + "/" + entry.name)
      } else {
        files.append(file(part + "/" + entry.name, entry.status))
      }
    }
  }

  func file(_ path: String, _ status: stat) -> SourceFile {
    let stamp = FileStamp(
      size: Int(status.st_size), modified: status.st_mtim.nanoseconds, changed: status.st_ctim.nanoseconds,
      inode: UInt64(status.st_ino))
    return SourceFile(path: path, size: stamp.size, stamp: stamp.changed < settledBefore ? stamp : nil)
  }

  private struct Entry {
    var name: String
    var rank: String
    var isFolder: Bool
    var status: stat
  }
}

extension stat {
  fileprivate var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}

/// Whether there is a regular file, links followed.
package func fileExists(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.isRegularFile
}

/// Nanoseconds since 1970.
private func now() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.nanoseconds
}

private func lastReason() -> String { String(cString: strerror(errno)) }
