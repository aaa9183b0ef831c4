import Glibc

extension SourceTree {
  /// The files of a portal's folder: `sitegen.yml`, `content/` and `templates/`, nothing else below it.
  ///
  /// Symbolic links to files are followed; links to folders are not, so that a loop cannot trap the walk.
  package init(folder: String) throws(ReadError) {
    var files: [SourceFile] = []
    for part in ["content", "templates"] { try walk(folder: folder, below: part, into: &files) }
    if let size = fileSize(folder + "/sitegen.yml") { files.append(SourceFile(path: "sitegen.yml", size: size)) }
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
  var bytes: [UInt8] = []
  bytes.reserveCapacity(Int(status.st_size) + 1)
  let chunk = max(Int(status.st_size) + 1, 4096)
  while true {
    var failure = false
    let before = bytes.count
    bytes += [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, chunk)
      failure = got < 0
      count = max(0, got)
    }
    if failure { throw ReadError(path: path, reason: lastReason()) }
    if bytes.count == before { return bytes }
  }
}

private func walk(folder: String, below part: String, into files: inout [SourceFile]) throws(ReadError) {
  let path = folder + "/" + part
  guard let listing = opendir(path) else {
    if errno == ENOENT { return }
    throw ReadError(path: path, reason: lastReason())
  }
  defer { closedir(listing) }
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    guard !name.hasPrefix("."), !name.hasSuffix("~") else { continue }
    let inner = part + "/" + name
    var status = stat()
    guard lstat(folder + "/" + inner, &status) == 0 else { continue }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: try walk(folder: folder, below: inner, into: &files)
    case S_IFREG: files.append(SourceFile(path: inner, size: Int(status.st_size)))
    case S_IFLNK:
      if let size = fileSize(folder + "/" + inner) { files.append(SourceFile(path: inner, size: size)) }
    default: continue
    }
  }
}

/// Whether there is a regular file.
package func fileExists(_ path: String) -> Bool { fileSize(path) != nil }

/// The size of a regular file, links followed; `nil` if there is none.
private func fileSize(_ path: String) -> Int? {
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return Int(status.st_size)
}

private func lastReason() -> String { String(cString: strerror(errno)) }
