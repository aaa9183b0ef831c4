package import SiteModel

/// Writes files that must not be there yet, below a folder: all of them, or none if one is there.
package func writeNew(_ files: [OutputFile], into folder: String) throws(WriteError) {
  let disk = Disk(root: folder)
  if let present = files.first(where: { disk.has($0.path) }) {
    throw WriteError(
      path: disk.full(present.path), reason: "it is there already", help: "edit it, or choose another name",
      isRefusal: true)
  }
  for file in files {
    guard case .bytes(let bytes) = file.content else { continue }
    try disk.makeFolder(file.path.split(separator: "/").dropLast().joined(separator: "/"))
    try disk.write(bytes, to: file.path)
  }
}

/// Writes a file below a folder, replacing whole what is there.
///
/// - Parameter parts: its bytes, one part after the other.
package func replaceFile(_ path: String, in folder: String, with parts: [StoredBytes]) throws(WriteError) {
  let disk = Disk(root: folder)
  try disk.makeFolder("")
  try disk.write(parts, to: path)
}

/// Adds bytes to the end of a file below a folder.
package func appendFile(_ path: String, in folder: String, _ parts: [StoredBytes]) throws(WriteError) {
  try Disk(root: folder).append(parts, to: path)
}

/// Replaces what a person's file says, if it still says what it did: whole, by renaming, with the rights that it has.
///
/// - Throws: a refusal if somebody has changed the file in between.
package func replace(_ path: String, _ before: [UInt8], with after: [UInt8]) throws(WriteError) {
  let disk = Disk(root: ".")
  guard try disk.read(path) == before else {
    throw WriteError(path: path, reason: "somebody has changed it in between", help: "try again", isRefusal: true)
  }
  try disk.replace(after, at: path)
}
