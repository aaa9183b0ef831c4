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
package func replaceFile(_ path: String, in folder: String, with bytes: [UInt8]) throws(WriteError) {
  let disk = Disk(root: folder)
  try disk.makeFolder("")
  if !disk.holds(bytes, at: path) { try disk.write(bytes, to: path) }
}
