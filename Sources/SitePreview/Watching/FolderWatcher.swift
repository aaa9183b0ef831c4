import Glibc

/// Watches the sources of a portal: `sitegen.yml`, `content/` and `templates/`, folders that are made later among them.
///
/// What only a look can tell — a folder that came with files in it, one that was renamed, events that the system had to drop —
/// is told as a change anywhere.
struct FolderWatcher {
  private let folder: String
  private let inotify: Inotify
  /// The folder of each watch below the portal's; empty for that itself.
  private var folders: [Int32: String] = [:]
  private var watches: [String: Int32] = [:]

  /// Editors write a file in several steps, and a checkout writes a thousand files: events that follow each other so closely
  /// are told together, but none waits longer than the second time.
  private static let quiet: Int32 = 2
  private static let longest = Duration.milliseconds(40)

  /// The system's events and no other: the caller reads the folder after this.
  init(_ folder: String) throws(Inotify.Refusal) {
    self.folder = folder
    inotify = try Inotify()
    try watchAll()
  }

  /// Waits until something has changed.
  mutating func nextChanges() throws(Inotify.Refusal) -> FolderChanges {
    var changes = FolderChanges()
    while changes.isEmpty {
      var events = inotify.events(within: -1)
      let deadline = ContinuousClock.now + Self.longest
      while !events.isEmpty {
        for event in events { try note(event, in: &changes) }
        events = ContinuousClock.now < deadline ? inotify.events(within: Self.quiet) : []
      }
    }
    return changes
  }

  private mutating func note(_ event: Inotify.Event, in changes: inout FolderChanges) throws(Inotify.Refusal) {
    if event.has(IN_Q_OVERFLOW) {
      changes.mayBeAnywhere = true
      return try watchAll()
    }
    guard let folder = folders[event.watch] else { return }
    if event.has(IN_IGNORED) {
      folders[event.watch] = nil
      if watches[folder] == event.watch { watches[folder] = nil }
      return
    }
    if event.name.isEmpty {
      if event.has(IN_DELETE_SELF, IN_MOVE_SELF) { changes.mayBeAnywhere = true }
      return
    }
    guard !event.name.hasPrefix("."), !event.name.hasSuffix("~") else { return }
    let path = folder.isEmpty ? event.name : folder + "/" + event.name
    if folder.isEmpty, !Self.roots.contains(path), path != "sitegen.yml" { return }
    if event.has(IN_ISDIR) || folder.isEmpty && path != "sitegen.yml" {
      if event.has(IN_ATTRIB) { return }
      if event.has(IN_MOVED_FROM, IN_DELETE) { forget(path) }
      if event.has(IN_CREATE, IN_MOVED_TO) { try watch(path) }
      changes.mayBeAnywhere = true
    } else if !event.has(IN_CREATE) || isComplete(path) {
      changes.paths.insert(path)
    }
  }

  private static let roots = ["content", "templates"]

  private mutating func watchAll() throws(Inotify.Refusal) {
    try add("")
    for root in Self.roots { try watch(root) }
  }

  /// A folder and all below it.
  private mutating func watch(_ path: String) throws(Inotify.Refusal) {
    guard try add(path), let listing = opendir(folder + "/" + path) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let type = entry.pointee.d_type
      guard type == UInt8(DT_DIR) || type == UInt8(DT_UNKNOWN) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { try watch(path + "/" + name) }
    }
  }

  /// - Returns: `false` if there is no such folder.
  @discardableResult
  private mutating func add(_ path: String) throws(Inotify.Refusal) -> Bool {
    do {
      let watch = try inotify.watch(folder + "/" + path, followsLink: path.isEmpty || Self.roots.contains(path))
      folders[watch] = path
      watches[path] = watch
      return true
    } catch .gone {
      return false
    }
  }

  /// A folder has gone from its place; if it stands elsewhere now, its watches would tell the old paths.
  private mutating func forget(_ path: String) {
    for (known, watch) in watches where known == path || known.hasPrefix(path + "/") {
      inotify.remove(watch)
      watches[known] = nil
      folders[watch] = nil
    }
  }

  /// A file that was made just now is told when it is closed, unless it is a link, which nobody closes.
  private func isComplete(_ path: String) -> Bool {
    var status = stat()
    guard lstat(folder + "/" + path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
  }
}
