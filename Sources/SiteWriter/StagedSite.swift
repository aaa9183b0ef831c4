package import SiteModel
import Synchronization

/// A site in the making: its files wait in a hidden folder inside of the output folder, and take their places when all
/// of them are there. Until then, and for good if `discard` is called, the last good site stays as it is.
///
/// Only changed files are written, so that the others keep their times; each takes its place whole, by renaming; files of
/// an earlier build that no longer belong are removed. What the folder holds is remembered in `manifest.json`: a folder
/// with files in it and no such record is somebody else's, and is refused rather than emptied. Other hidden files at its
/// top (`.gitignore`, `.git`) are never touched.
///
/// A build may be killed at any moment. Before it publishes, it leaves nothing but the hidden folder; while it publishes,
/// that folder has another name, by which `sitegen verify` knows that the site is half old and half new, and
/// `manifest.json` names the files of both. The next build clears the hidden folder and makes what is missing.
package final class StagedSite: Sendable {
  private let disk: Disk
  private let staging: Disk
  private let sources: Disk
  /// No other build works on this folder as long as this one holds it.
  private let lock: FolderLock
  /// There was a site before, so a file may stand already as it will be.
  private let hasPrevious: Bool
  /// The list of the site before, and where each file stands in it. Nothing changes them, so nobody who asks waits for
  /// another.
  private let previous: Manifest
  private let places: FingerprintTable
  /// Guards what the threads that put files have in common.
  private let state: Mutex<State>

  private struct State: Sendable {
    var update: ManifestUpdate
    /// `nil` until somebody has looked.
    var standing: StandingFiles?
    var report = WriteReport()
    var folders: Set<Substring> = [""]
  }

  /// Makes the output folder if it is not there, and clears what a killed build left half done.
  package init(_ folder: OutputFolder) throws(WriteError) {
    disk = Disk(root: folder.path)
    staging = Disk(root: disk.full(HiddenFolder.staging))
    sources = Disk(root: folder.sources)
    try disk.makeFolder("")
    lock = try FolderLock(on: disk)
    previous = try Self.previousManifest(on: disk)
    hasPrevious = !previous.entries.isEmpty
    let update = ManifestUpdate(of: previous)
    places = update.places
    state = Mutex(State(update: update))
    for name in HiddenFolder.all { Disk(root: disk.full(name)).removeAll() }
    try staging.makeFolder("")
  }

  /// Takes a file of the site; safe to call from several threads.
  @discardableResult
  package func put(_ file: OutputFile) throws(WriteError) -> WrittenFile {
    let bytes: [UInt8]
    switch file.content {
    case .bytes(let content): bytes = content
    case .copy(let source): bytes = try sources.read(source)
    }
    let summary = FileSummary(of: bytes)
    if hasPrevious, let standing = disk.written(at: file.path), standing.size == bytes.count,
      (try? disk.read(file.path)) == bytes
    {
      note(file.path, summary, isNew: false)
      return standing
    }
    let folder = file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.path[..<$0] } ?? ""
    if note(file.path, summary, isNew: true, folder: folder) {
      try staging.makeFolder(String(folder))
      state.withLock { _ = $0.folders.insert(folder) }
    }
    return try staging.writeNew(bytes, to: file.path)
  }

  /// Looks at the files of the site before, without which none of them can be kept.
  ///
  /// - Parameter manifest: how the list of the files was written. If it does not stand so, nothing is kept: a file that
  ///   stays is not read, and its sum is what the list says.
  package func lookAtFiles(manifest: WrittenFile?, jobs: Int) async throws {
    guard state.withLock({ $0.standing == nil }), let manifest, manifest == self.manifest else { return }
    let standing = try await StandingFiles(of: previous, on: disk, jobs: jobs)
    state.withLock { $0.standing = standing }
  }

  /// Leaves a file of the site before as it is.
  ///
  /// - Returns: `false` if it does not stand as it was written, or nobody has looked; then it has to be put.
  package func keep(_ path: String, as written: WrittenFile) -> Bool {
    guard let place = places[Fingerprint(of: path)] else { return false }
    return state.withLock { state in
      guard state.standing?[place] == written, previous.hasSums, previous.entries[place].size == written.size else {
        return false
      }
      state.update.keep(place)
      state.report.unchanged += 1
      return true
    }
  }

  /// Leaves the pages in a folder of the site before as they are, all of them or none.
  ///
  /// - Parameters:
  ///   - folder: its path with a final `/`.
  ///   - written: its pages as they were written.
  /// - Returns: the fingerprints of their paths; `nil` if other pages stand there, or not all stand so.
  package func keepPages(in folder: String, as written: WrittenPages) -> [Fingerprint]? {
    guard previous.hasSums, let standing = state.withLock({ $0.standing }) else { return nil }
    let entries = previous.entries(in: folder)
    var pages = WrittenPages()
    var (places, names): ([Int], [Fingerprint]) = ([], [])
    let stands = previous.withPaths(of: entries) { paths in
      for (place, path) in zip(entries.indices, paths) where isPage(path) {
        guard let file = standing[place], file.size == entries[place].size else { return false }
        let name = Fingerprint(ofText: path)
        pages.add(name, file)
        places.append(place)
        names.append(name)
      }
      return pages == written
    }
    guard stands else { return nil }
    state.withLock { state in
      for place in places { state.update.keep(place) }
      state.report.unchanged += places.count
    }
    return names
  }

  /// Whether a file of the site before stands as it was written.
  package func stands(_ path: String, as written: WrittenFile) -> Bool {
    guard let place = places[Fingerprint(of: path)] else { return false }
    return state.withLock { $0.standing?[place] == written }
  }

  /// The bytes of a file of the site before.
  package func read(_ path: String) -> [UInt8]? { try? disk.read(path) }

  /// Leaves the whole site before as it is.
  ///
  /// - Parameter written: how each of its files was written, by the fingerprint of its path.
  /// - Returns: `nil` if one of them does not stand so; then nothing has been decided.
  package func keepAll(as written: (Fingerprint) -> WrittenFile?) -> WriteReport? {
    let standing = state.withLock { $0.standing }
    guard let list = manifest, list == written(Fingerprint(of: Manifest.path)) else { return nil }
    let stands = previous.withPaths(of: previous.entries[...]) { paths in
      paths.enumerated().allSatisfy { place, path in
        guard let file = standing?[place] else { return false }
        return file == written(Fingerprint(ofText: path))
      }
    }
    guard stands else { return nil }
    discard()
    var report = WriteReport()
    report.unchanged = previous.entries.count
    return report
  }

  /// - Returns: whether the folder has to be made.
  @discardableResult
  private func note(_ path: String, _ summary: FileSummary, isNew: Bool, folder: Substring = "") -> Bool {
    state.withLock { state in
      state.update.add(path, summary)
      if isNew { state.report.written += 1 } else { state.report.unchanged += 1 }
      return isNew && !state.folders.contains(folder)
    }
  }

  /// Puts the files in their places and removes those that no longer belong.
  package func publish() throws(WriteError) -> WriteReport {
    // Taken out, so that to put a hundred thousand files in order copies none.
    var (report, update) = state.withLock { state in
      defer { state.update = ManifestUpdate(of: Manifest()) }
      return (state.report, state.update)
    }
    update.close()
    let (obsolete, newPaths) = (update.obsolete, update.newPaths)
    let ready = Disk(root: disk.full(HiddenFolder.publishing))
    try staging.rename(to: ready)
    if !obsolete.isEmpty || !newPaths.isEmpty {
      // Both old and new names are recorded first, so that the build after a killed one still knows its own files.
      try replaceManifest(update.union, by: ready)
    }
    for path in obsolete where ready.needsPlace(of: path) && disk.remove(path) { report.removed += 1 }
    try ready.move(to: disk)
    for path in obsolete where disk.remove(path) { report.removed += 1 }
    if !hasPrevious || !update.changesNothing { try replaceManifest(update.manifest, by: ready) }
    ready.removeAll()
    lock.release()
    return report
  }

  /// Written in the hidden folder and renamed: a build that is killed leaves no half of it anywhere.
  private func replaceManifest(_ parts: [StoredBytes], by ready: Disk) throws(WriteError) {
    try ready.writeNew(parts, to: Manifest.path)
    try ready.rename(Manifest.path, to: disk)
  }

  /// How the list of the files was written.
  package var manifest: WrittenFile? { disk.written(at: Manifest.path) }

  /// Gives up: the output folder stays as it was.
  package func discard() {
    staging.removeAll()
    disk.removeIfEmpty("")
    lock.release()
  }

  private static func previousManifest(on disk: Disk) throws(WriteError) -> Manifest {
    if let bytes = try? disk.read(Manifest.path) {
      do {
        return try Manifest(bytes)
      } catch {
        let reason =
          switch error {
          case .damaged: "its \(Manifest.path) is not one that sitegen wrote"
          case .ofVersion: "a later sitegen wrote its \(Manifest.path)"
          }
        throw WriteError(
          path: disk.root, reason: reason, help: "choose another --output, or delete that folder", isRefusal: true)
      }
    }
    if let foreign = disk.firstVisibleEntry() {
      throw WriteError(
        path: disk.root, reason: "it holds files that sitegen did not make ('\(foreign)'), and they would be lost",
        help: "choose an empty folder with --output, or empty that one", isRefusal: true)
    }
    return Manifest()
  }
}

extension Disk {
  /// Whether an old file stands where a folder of this one belongs, or in a folder where a file of this one belongs: it goes
  /// before the new ones come. All others stay until the new ones are there, so that no link is dead in between.
  ///
  /// This folder is asked, and not the list of the files: after a killed build, that has the names of both sites.
  fileprivate func needsPlace(of path: String) -> Bool {
    if isFolder(path) { return true }
    return path.indices.contains { path[$0] == "/" && written(at: String(path[..<$0])) != nil }
  }
}
