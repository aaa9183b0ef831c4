import Glibc

/// The paths of the files below a folder, sorted, hidden ones left out; none if there is no such folder.
package func files(below folder: String) -> [String] {
  entries(of: folder).flatMap { name -> [String] in
    isFolder(folder + "/" + name) ? files(below: folder + "/" + name).map { name + "/" + $0 } : [name]
  }.sorted()
}

/// The folders directly in a folder, sorted.
package func folders(in folder: String) -> [String] {
  entries(of: folder).filter { isFolder(folder + "/" + $0) }.sorted()
}

private func entries(of folder: String) -> [String] {
  guard let listing = opendir(folder) else { return [] }
  defer { closedir(listing) }
  var names: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names
}

private func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
