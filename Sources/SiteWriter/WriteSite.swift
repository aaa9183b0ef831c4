package import SiteModel

/// The portal's folder and the folder of its output.
package struct OutputFolder: Sendable {
  package var path: String
  /// Where the files to copy are looked up.
  package var sources: String

  package init(path: String, sources: String) {
    self.path = path
    self.sources = sources
  }
}

/// What a write did.
package struct WriteReport: Sendable, Hashable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0

  package init() {}
}

/// Brings a folder to hold exactly these files: only changed bytes are written, files of an earlier build that no longer
/// belong are removed, and each file is replaced whole.
///
/// What the folder holds is remembered in `manifest.json`. A folder with files in it and no such record is somebody
/// else's, and is refused rather than emptied. Hidden files at its top (`.gitignore`, `.git`) are never touched.
package func write(_ files: [OutputFile], to folder: OutputFolder) throws(WriteError) -> WriteReport {
  let disk = Disk(root: folder.path)
  let previous = try previousManifest(on: disk)
  let sorted = files.sorted { $0.path < $1.path }
  try disk.makeFolder("")
  var report = WriteReport()
  var entries: [Manifest.Entry] = []
  var folders: Set<String> = [""]
  // The names of the new files are recorded before the first is written, so that the build after a killed one still
  // knows which files are its own.
  let expected = Set(sorted.map(\.path))
  let intended = Manifest(entries: expected.union(previous.paths).sorted().map { .init(path: $0, size: 0) })
  if intended.paths != previous.paths { try disk.write(intended.bytes, to: Manifest.path) }
  let obsolete = previous.paths.subtracting(expected)
  for path in pathsInTheWay(obsolete, of: expected) {
    if disk.remove(path) { report.removed += 1 }
  }
  for file in sorted {
    if let slash = file.path.lastIndex(of: "/") {
      let parent = String(file.path[..<slash])
      if folders.insert(parent).inserted { try disk.makeFolder(parent) }
    }
    let bytes: [UInt8]
    switch file.content {
    case .bytes(let content): bytes = content
    case .copy(let source): bytes = try Disk(root: folder.sources).read(source)
    }
    if disk.holds(bytes, at: file.path) {
      report.unchanged += 1
    } else {
      try disk.write(bytes, to: file.path)
      report.written += 1
    }
    entries.append(.init(path: file.path, size: bytes.count))
  }
  for path in obsolete.sorted() {
    if disk.remove(path) { report.removed += 1 }
  }
  let manifest = Manifest(entries: entries)
  if !disk.holds(manifest.bytes, at: Manifest.path) { try disk.write(manifest.bytes, to: Manifest.path) }
  return report
}

/// Old files that stand where a new folder belongs, or in a folder where a new file belongs: they go before the new ones
/// come. All others stay until the new ones are there, so that no link is dead in between.
private func pathsInTheWay(_ obsolete: Set<String>, of expected: Set<String>) -> [String] {
  func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
  guard !obsolete.isEmpty else { return [] }
  let newFolders = Set(expected.flatMap(folders))
  return obsolete.filter { path in newFolders.contains(path) || folders(of: path).contains(where: expected.contains) }.sorted()
}

private func previousManifest(on disk: Disk) throws(WriteError) -> Manifest {
  if let bytes = try? disk.read(Manifest.path) {
    guard let manifest = Manifest(bytes) else {
      throw WriteError(
        path: disk.root, reason: "its \(Manifest.path) is not one that sitegen wrote",
        help: "choose another --output, or delete that folder", isRefusal: true)
    }
    return manifest
  }
  if let foreign = disk.firstVisibleEntry() {
    throw WriteError(
      path: disk.root, reason: "it holds files that sitegen did not make ('\(foreign)'), and they would be lost",
      help: "choose an empty folder with --output, or empty that one", isRefusal: true)
  }
  return Manifest(entries: [])
}
