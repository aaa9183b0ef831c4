import Glibc
import SiteModel

/// What the disk says of the files of the site before: each is looked at once, whether the whole site stays or most of it.
struct StandingFiles: Sendable {
  /// For each file of the manifest.
  private var written: [WrittenFile?] = []

  /// Looks at all files of a manifest, on several threads.
  init(of manifest: Manifest, on disk: Disk, jobs: Int) async throws {
    written.reserveCapacity(manifest.entries.count)
    let lots = stride(from: 0, to: manifest.entries.count, by: 512).map { start in
      manifest.entries[start..<min(start + 512, manifest.entries.count)]
    }
    try await inParallel(lots, jobs: jobs) { lot in
      manifest.withPaths(of: lot) { paths in
        var look = DiskLook(below: disk.root)
        return paths.map { look.written(at: $0) }
      }
    } each: {
      written += $0
    }
  }

  /// A file by its place in the manifest; `nil` if it is not there.
  subscript(place: Int) -> WrittenFile? { written[place] }
}

/// Looks at one file after the other. The way to a folder is gone once for all of its files that come in succession.
private struct DiskLook: ~Copyable {
  private let root: String
  /// The folder's path with a final `/`.
  private var folder: [UInt8] = []
  private var descriptor: Int32 = -1

  init(below root: String) { self.root = root }

  deinit { close() }

  mutating func written(at path: UnsafeRawBufferPointer) -> WrittenFile? {
    let folder = UnsafeRawBufferPointer(rebasing: path[..<(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)])
    if descriptor < 0 || !self.folder.withUnsafeBytes({ haveSameBytes(folder, $0) }) { enter(folder) }
    if descriptor < 0 { return nil }
    let name = UnsafeRawBufferPointer(rebasing: path[folder.count...])
    return withUnsafeTemporaryAllocation(byteCount: name.count + 1, alignment: 1) { text in
      text.copyMemory(from: name)
      text[name.count] = 0
      var status = stat()
      guard let text = text.baseAddress?.assumingMemoryBound(to: CChar.self),
        fstatat(descriptor, text, &status, AT_SYMLINK_NOFOLLOW) == 0
      else { return nil }
      return WrittenFile(status)
    }
  }

  private mutating func enter(_ folder: UnsafeRawBufferPointer) {
    close()
    self.folder = Array(folder)
    descriptor = open(root + "/" + String(decoding: folder, as: UTF8.self), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  private func close() {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
  }
}
