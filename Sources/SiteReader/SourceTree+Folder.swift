import Glibc
import SiteModel

/// The files of a portal's folder: `sitegen.yml`, `content/` and `templates/`, nothing else below it.
///
/// Symbolic links to files are followed; links to folders are not, so that a loop cannot trap the walk. The folders of one
/// depth are listed on several threads.
///
/// - Parameter settling: how long ago, in nanoseconds, a file must have been changed last for its stamp to count: one that
///   was written a moment ago may be written again within the same tick of the disk's clock.
package func readSourceTree(
  folder: String, settling: Int64 = 2_000_000_000, jobs: Int
) async throws -> SourceTree {
  let settledBefore = now() - settling
  var listings: [String: FolderListing] = [:]
  var level = ["content", "templates"]
  while !level.isEmpty {
    var next: [String] = []
    try await inParallel(level, jobs: jobs) { path in
      try FolderListing(path, in: folder, settledBefore: settledBefore)
    } each: { listing in
      listings[listing.path] = listing
      next += listing.folders
    }
    level = next
  }
  var files = SourceFiles(capacity: listings.values.reduce(0) { $0 + $1.files.count })
  append(filesOf: "content", of: listings, to: &files)
  var status = stat()
  if stat(folder + "/sitegen.yml", &status) == 0, status.isRegularFile {
    files.append(SourceFile("sitegen.yml", in: "", status, settledBefore: settledBefore))
  }
  append(filesOf: "templates", of: listings, to: &files)
  return SourceTree(
    files,
    openingOfFile: { path, count throws(ReadError) in
      Array(try readFile(folder + "/" + path, limit: count).prefix(count))
    },
    bytesOfFile: { path throws(ReadError) in try readFile(folder + "/" + path) })
}

/// What stands at a path below the portal's folder now, by the rules of `readSourceTree`; `nil` if that is no source.
package func readSourceFile(_ path: String, in folder: String, settling: Int64 = 2_000_000_000) -> SourceFile? {
  let parts = path.split(separator: "/")
  guard let name = parts.last, path == "sitegen.yml" || ["content", "templates"].contains(parts[0]),
    parts.count > 1 || path == "sitegen.yml",
    parts.allSatisfy({ !$0.hasPrefix(".") }), !name.hasSuffix("~")
  else { return nil }
  var status = stat()
  guard stat(folder + "/" + path, &status) == 0, status.isRegularFile else { return nil }
  return SourceFile(
    String(name), in: parts.dropLast().joined(separator: "/"), status, settledBefore: now() - settling)
}

private func append(filesOf folder: String, of listings: [String: FolderListing], to files: inout SourceFiles) {
  guard let listing = listings[folder] else { return }
  var start = 0
  for path in listing.folders {
    var end = start
    while end < listing.files.count, !listing.isFolder(path, before: listing.files[end]) { end += 1 }
    files.append(listing.files, start..<end)
    append(filesOf: path, of: listings, to: &files)
    start = end
  }
  files.append(listing.files, start..<listing.files.count)
}

/// All bytes of a file.
///
/// - Parameter limit: a file that has more gives so many and one more, which tells the caller.
package func readFile(_ path: String, limit: Int = .max - 1) throws(ReadError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw ReadError(path: path, reason: lastReason()) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw ReadError(path: path, reason: lastReason()) }
  let size = min(max(Int(status.st_size), 0), limit + 1)
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
    if bytes.isEmpty { bytes = part } else { bytes += part }
    // A file on the disk gives all it has at once; what lies under /proc says that it has nothing, and gives by and by.
    if part.isEmpty || bytes.count == size || bytes.count > limit { return bytes }
    room = 65_536
  }
}

/// What lies directly in a folder.
private struct FolderListing: Sendable {
  /// Below the portal's folder.
  var path: String
  /// By name.
  var files = SourceFiles()
  /// The paths of those in it, in the order of the paths of the files in them.
  var folders: [String] = []

  /// Whether the files of a folder in it come before a file: in their paths, a slash follows the folder's name.
  func isFolder(_ folder: String, before file: SourceFile) -> Bool { folder + "/" < path + "/" + file.name }

  /// Empty if there is no such folder.
  init(_ path: String, in root: String, settledBefore: Int64) throws(ReadError) {
    self.path = path
    guard let listing = opendir(root + "/" + path) else {
      if errno == ENOENT { return }
      throw ReadError(path: root + "/" + path, reason: lastReason())
    }
    defer { closedir(listing) }
    var files: [SourceFile] = []
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
      if status.isRegularFile {
        files.append(SourceFile(name, in: path, status, settledBefore: settledBefore))
      } else if status.st_mode & S_IFMT == S_IFDIR {
        folders.append(path + "/" + name)
      }
    }
    files.sort { $0.name < $1.name }
    self.files = SourceFiles(files)
    folders.sort { $0 + "/" < $1 + "/" }
  }
}

extension SourceFile {
  /// - Parameter settledBefore: nanoseconds since 1970: a file that was changed later has no stamp.
  fileprivate init(_ name: String, in folder: String, _ status: stat, settledBefore: Int64) {
    let stamp = FileStamp(
      size: Int(status.st_size), modified: status.st_mtim.nanoseconds, changed: status.st_ctim.nanoseconds,
      inode: UInt64(status.st_ino))
    self.init(
      folder: folder, name: name, size: stamp.size, stamp: stamp.changed < settledBefore ? stamp : nil)
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

/// Whether there is a folder, links followed.
package func folderExists(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The names of the regular files directly in a folder, sorted; hidden ones, backups and the locks of Office left out.
package func fileNames(in folder: String) throws(ReadError) -> [String] {
  guard let listing = opendir(folder) else { throw ReadError(path: folder, reason: lastReason()) }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if !name.hasPrefix("."), !name.hasPrefix("~$"), !name.hasSuffix("~"), fileExists(folder + "/" + name) {
      names.append(name)
    }
  }
  return names.sorted()
}

/// Nanoseconds since 1970.
private func now() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.nanoseconds
}

private func lastReason() -> String { String(cString: strerror(errno)) }
