import Glibc

/// Files that hold what a test expects, rewritten by `SITEGEN_UPDATE_GOLDEN=1 swift test`; the difference is read before
/// it is committed.
package enum Golden {
  package static let isUpdating = getenv("SITEGEN_UPDATE_GOLDEN") != nil

  /// Replaces a file, its folder made if need be.
  package static func write(_ bytes: [UInt8], to path: String) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    guard let file = fopen(path, "w") else { preconditionFailure("cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  package static func write(_ text: String, to path: String) { write(Array(text.utf8), to: path) }
}
