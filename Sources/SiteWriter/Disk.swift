import Glibc
import SiteModel

/// A folder on the disk, its files named by their path below it.
struct Disk: Sendable {
  let root: String

  func read(_ path: String) throws(WriteError) -> [UInt8] {
    let descriptor = open(full(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    var bytes: [UInt8] = []
    while true {
      var isBroken = false
      let room = max(Int(status.st_size) - bytes.count + 1, 4096)
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, room)
        isBroken = got < 0
        count = max(0, got)
      }
      if isBroken { throw failure(path) }
      if part.isEmpty { return bytes }
      bytes = bytes.isEmpty ? part : bytes + part
    }
  }

  func has(_ path: String) -> Bool {
    var status = stat()
    return lstat(full(path), &status) == 0
  }

  /// Whether the file is there with exactly these bytes.
  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    written(at: path)?.size == bytes.count && (try? read(path)) == bytes
  }

  /// What the disk says of a regular file; `nil` if there is none.
  func written(at path: String) -> WrittenFile? {
    var status = stat()
    return lstat(full(path), &status) == 0 ? WrittenFile(status) : nil
  }

  /// Replaces the file whole: written beside, then renamed, so that no reader sees half of it.
  func write(_ bytes: [UInt8], to path: String) throws(WriteError) { try write([StoredBytes(bytes)], to: path) }

  /// The same for bytes in parts.
  func write(_ parts: [StoredBytes], to path: String) throws(WriteError) {
    do throws(WriteError) {
      try beginWriting(path, with: parts)
      try endWriting(path)
    } catch {
      giveUpWriting(path)
      throw error
    }
  }

  /// Replaces a person's file whole: the file that a link leads to, and with the rights that it has.
  func replace(_ bytes: [UInt8], at path: String) throws(WriteError) {
    guard let resolved = realpath(full(path), nil) else { throw failure(path) }
    defer { free(resolved) }
    let (target, disk) = (String(cString: resolved), Disk(root: "."))
    let beside = target + ".new~"
    var status = stat()
    do throws(WriteError) {
      guard stat(target, &status) == 0 else { throw failure(path) }
      try disk.writeNew(bytes, to: beside)
      guard chmod(beside, status.st_mode & 0o7777) == 0, Glibc.rename(beside, target) == 0 else { throw failure(path) }
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// Writes the first bytes of a file that will replace another, beside it.
  func beginWriting(_ path: String, with parts: [StoredBytes]) throws(WriteError) {
    try writeNew(parts, to: beside(path))
  }

  func continueWriting(_ path: String, with parts: [StoredBytes]) throws(WriteError) {
    try append(parts, to: beside(path))
  }

  func endWriting(_ path: String) throws(WriteError) {
    guard Glibc.rename(full(beside(path)), full(path)) == 0 else { throw failure(path) }
  }

  func giveUpWriting(_ path: String) { unlink(full(beside(path))) }

  private func beside(_ path: String) -> String { path + ".new~" }

  /// Writes a file where nobody reads yet.
  @discardableResult
  func writeNew(_ bytes: [UInt8], to path: String) throws(WriteError) -> WrittenFile {
    try writeNew([StoredBytes(bytes)], to: path)
  }

  @discardableResult
  func writeNew(_ parts: [StoredBytes], to path: String) throws(WriteError) -> WrittenFile {
    try send(parts, to: path, O_CREAT | O_TRUNC)
  }

  func append(_ parts: [StoredBytes], to path: String) throws(WriteError) {
    _ = try send(parts, to: path, O_APPEND)
  }

  private func send(_ parts: [StoredBytes], to path: String, _ flags: Int32) throws(WriteError) -> WrittenFile {
    let descriptor = open(full(path), O_WRONLY | O_CLOEXEC | flags, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    for bytes in parts {
      var start = 0
      while start < bytes.count {
        let sent = bytes.withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
        }
        guard sent > 0 else {
          let failure = failure(path)
          close(descriptor)
          throw failure
        }
        start += sent
      }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, let written = WrittenFile(status), close(descriptor) == 0 else {
      throw failure(path)
    }
    return written
  }

  /// Gives the folder another name.
  func rename(to other: Disk) throws(WriteError) {
    guard Glibc.rename(root, other.root) == 0 else { throw other.failure("") }
  }

  /// Moves a file into another folder of the same file system, in place of the one that is there.
  func rename(_ path: String, to other: Disk) throws(WriteError) {
    guard Glibc.rename(full(path), other.full(path)) == 0 else { throw other.failure(path) }
  }

  /// Moves all files and folders into another folder of the same file system. A folder that is not there yet moves as a
  /// whole; files of the same name are replaced.
  func move(to other: Disk) throws(WriteError) {
    for name in entries() {
      if Glibc.rename(full(name), other.full(name)) == 0 { continue }
      guard isFolder(name), other.isFolder(name) else { throw other.failure(name) }
      try Disk(root: full(name)).move(to: Disk(root: other.full(name)))
    }
  }

  /// Removes the folder with all that is in it.
  func removeAll() {
    for name in entries() where unlink(full(name)) != 0 { Disk(root: full(name)).removeAll() }
    rmdir(root)
  }

  func removeIfEmpty(_ path: String) { rmdir(full(path)) }

  /// The names of what the folder holds, hidden ones too; none if there is no such folder.
  func entries() -> [String] { ((try? contents(of: "")) ?? []).map(\.name).sorted() }

  /// The names of what a folder holds, hidden ones too, in no order. A link is no folder.
  func contents(of folder: String) throws(WriteError) -> [(name: String, isFolder: Bool)] {
    guard let listing = opendir(full(folder)) else { throw failure(folder) }
    defer { closedir(listing) }
    var contents: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let kind = Int(entry.pointee.d_type)
      // Some file systems do not say it with the name.
      let isFolder =
        kind == Int(DT_UNKNOWN)
        ? isFolder(folder.isEmpty ? name : folder + "/" + name, followingLinks: false) : kind == Int(DT_DIR)
      contents.append((name, isFolder))
    }
    return contents
  }

  /// The paths of all files and links but those that are hidden at the top, in no order.
  func visibleFiles() throws(WriteError) -> [String] {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for (name, isFolder) in try contents(of: folder) where !(folder.isEmpty && name.hasPrefix(".")) {
        let path = folder.isEmpty ? name : folder + "/" + name
        if isFolder { folders.append(path) } else { files.append(path) }
      }
    }
    return files
  }

  /// Makes the folder and those above it.
  func makeFolder(_ path: String) throws(WriteError) {
    if mkdir(full(path), 0o755) == 0 || isFolder(path) { return }
    guard errno == ENOENT else { throw failure(path) }
    let above = full(path).split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    try Disk(root: above.isEmpty ? "/" : above).makeFolder("")
    guard mkdir(full(path), 0o755) == 0 || isFolder(path) else { throw failure(path) }
  }

  /// Removes a file, and the folders that are empty without it; says whether it was there. A killed build may have begun
  /// with it.
  func remove(_ path: String) -> Bool {
    let wasThere = unlink(full(path)) == 0
    var folder = Substring(path)
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard rmdir(full(String(folder))) == 0 || errno == ENOENT else { break }
    }
    return wasThere
  }

  /// A file or folder at the top that is not hidden, if there is one.
  func firstVisibleEntry() -> String? {
    entries().first { !$0.hasPrefix(".") && !$0.hasSuffix(".new~") }
  }

  func isFolder(_ path: String, followingLinks: Bool = true) -> Bool {
    let reason = errno
    var status = stat()
    let said = followingLinks ? stat(full(path), &status) : lstat(full(path), &status)
    let found = said == 0 && status.st_mode & S_IFMT == S_IFDIR
    errno = reason
    return found
  }

  func full(_ path: String) -> String {
    if path.isEmpty { return root }
    return root == "." ? path : root + "/" + path
  }

  func failure(_ path: String) -> WriteError {
    WriteError(path: full(path), reason: String(cString: strerror(errno)))
  }
}

extension WrittenFile {
  /// `nil` if it is no regular file.
  init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(
      size: Int(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
  }
}
