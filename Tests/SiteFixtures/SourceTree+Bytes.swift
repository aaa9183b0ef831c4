package import SiteReader

extension SourceTree {
  /// Files in memory, whatever their bytes.
  package init(bytes: [String: [UInt8]]) {
    self.init(files: bytes.map { SourceFile(path: $0.key, size: $0.value.count) }) { path throws(ReadError) in
      guard let found = bytes[path] else { throw ReadError(path: path, reason: "there is no such file") }
      return found
    }
  }

  /// All files in memory, to be changed.
  package func allBytes() throws(ReadError) -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for file in files { all[file.path] = try bytes(of: file.path) }
    return all
  }
}
