import Glibc
package import SiteReader

/// A folder of its own for a test, removed with what it holds when the value goes.
package final class TemporaryFolder: Sendable {
  /// The path, without a final `/`.
  package let path: String

  package init() {
    var template = Array("/tmp/sitegen-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("there is no place for a temporary folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove(path) }

  package func write(_ text: String, to file: String) { Golden.write(text, to: path + "/" + file) }

  package func text(of file: String) throws(ReadError) -> String {
    String(decoding: try readFile(path + "/" + file), as: UTF8.self)
  }

  /// Hidden ones left out.
  package var files: [String] { SiteFixtures.files(below: path) }

  /// The time of the last change in nanoseconds.
  package func changeTime(of file: String) -> Int {
    var status = stat()
    guard stat(path + "/" + file, &status) == 0 else { return 0 }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  /// The number by which the disk knows the file: another after it was replaced whole.
  package func fileNumber(of file: String) -> Int {
    var status = stat()
    return stat(path + "/" + file, &status) == 0 ? Int(status.st_ino) : 0
  }

  package func has(_ file: String) -> Bool { access(path + "/" + file, F_OK) == 0 }
}

private func remove(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return }
  guard status.st_mode & S_IFMT == S_IFDIR, let listing = opendir(path) else {
    unlink(path)
    return
  }
  chmod(path, 0o700)
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { remove(path + "/" + name) }
  }
  closedir(listing)
  rmdir(path)
}
