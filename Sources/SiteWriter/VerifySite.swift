import Glibc
import SiteModel

/// What a folder holds, held against its manifest.
package struct SiteVerification: Sendable, Hashable {
  /// Of the manifest itself: who has noted it elsewhere holds the whole site by it.
  package var manifest: SHA256Sum
  /// How many files the manifest lists, and how many bytes they have.
  package var fileCount = 0
  package var size = 0
  /// A build was killed while its files took their places, or is at it.
  package var isUnfinished = false
  /// Sorted by path.
  package var faults: [Fault] = []

  package var isSound: Bool { faults.isEmpty && !isUnfinished }

  package struct Fault: Sendable, Hashable {
    package var path: String
    package var kind: Kind
  }

  package enum Kind: Sendable, Hashable {
    case missing
    /// Something else stands where a file should: a folder, a link.
    case noFile
    case otherSize(Int, listed: Int)
    case otherSum(SHA256Sum, listed: SHA256Sum)
    /// A file that the manifest does not list.
    case foreign
  }
}

/// Why a folder cannot be verified.
package enum VerificationError: Error, Hashable, Sendable {
  case noFolder
  case noManifest
  case damagedManifest
  /// Sitegen 0.1 wrote the manifest, without sums.
  case manifestWithoutSums
  /// A later sitegen wrote the manifest.
  case manifestOfVersion(Int)
  /// The machine failed.
  case unreadable(path: String, reason: String)
}

/// Holds a built site against its manifest: reads every file that is listed, and looks for those that are not.
///
/// Hidden files and folders at the top are not the site's (`.git`, `.gitignore`); everything else counts.
///
/// - Throws: `VerificationError`.
package func verifySite(in folder: String, jobs: Int) async throws -> SiteVerification {
  let disk = Disk(root: folder)
  guard disk.isFolder("") else { throw VerificationError.noFolder }
  guard disk.has(Manifest.path) else { throw VerificationError.noManifest }
  let (bytes, listed) = try listedFiles(on: disk)
  var verification = SiteVerification(manifest: SHA256Sum(of: bytes), fileCount: listed.count)
  verification.isUnfinished = disk.has(HiddenFolder.publishing)
  verification.size = listed.reduce(0) { $0 + $1.size }
  try await inParallel(listed, jobs: jobs) { file in
    try kind(of: file, on: disk).map { SiteVerification.Fault(path: file.path, kind: $0) }
  } each: {
    if let fault = $0 { verification.faults.append(fault) }
  }
  let known = Set(listed.map { ExactText($0.path) })
  let visible: [String]
  do { visible = try disk.visibleFiles() } catch {
    throw VerificationError.unreadable(path: error.path, reason: error.reason)
  }
  for path in visible where !known.contains(ExactText(path)) && path != Manifest.path {
    verification.faults.append(SiteVerification.Fault(path: path, kind: .foreign))
  }
  verification.faults.sort { $0.path < $1.path }
  return verification
}

private struct ListedFile: Sendable {
  var path: String
  var size: Int
  var sum: SHA256Sum
}

private func listedFiles(on disk: Disk) throws(VerificationError) -> (bytes: [UInt8], files: [ListedFile]) {
  let bytes: [UInt8]
  do { bytes = try disk.read(Manifest.path) } catch { throw .unreadable(path: error.path, reason: error.reason) }
  let manifest: Manifest
  do {
    manifest = try Manifest(bytes)
  } catch {
    switch error {
    case .damaged: throw .damagedManifest
    case .ofVersion(let version): throw .manifestOfVersion(version)
    }
  }
  guard manifest.hasSums else { throw .manifestWithoutSums }
  var files: [ListedFile] = []
  files.reserveCapacity(manifest.entries.count)
  for entry in manifest.entries {
    guard let sum = manifest.sum(of: entry) else { throw .damagedManifest }
    files.append(ListedFile(path: manifest.path(of: entry), size: entry.size, sum: sum))
  }
  return (bytes, files)
}

/// - Returns: what is wrong with it.
private func kind(of file: ListedFile, on disk: Disk) throws(VerificationError) -> SiteVerification.Kind? {
  let descriptor = open(disk.full(file.path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
  guard descriptor >= 0 else {
    switch errno {
    case ENOENT, ENOTDIR: return .missing
    case ELOOP, ENXIO: return .noFile
    default: throw .unreadable(path: disk.full(file.path), reason: String(cString: strerror(errno)))
    }
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, let written = WrittenFile(status) else { return .noFile }
  guard written.size == file.size else { return .otherSize(written.size, listed: file.size) }
  guard let sum = SHA256Sum(ofFile: descriptor) else {
    throw .unreadable(path: disk.full(file.path), reason: String(cString: strerror(errno)))
  }
  return sum == file.sum ? nil : .otherSum(sum, listed: file.sum)
}

extension SHA256Sum {
  /// Of what is left to read; `nil` if it cannot be read.
  fileprivate init?(ofFile descriptor: Int32) {
    let sum = withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 64) { room -> SHA256Sum? in
      var hash = SHA256Hash()
      while true {
        let count = read(descriptor, room.baseAddress, room.count)
        if count < 0 { return nil }
        if count == 0 { return hash.sum }
        hash.update(UnsafeRawBufferPointer(rebasing: room[..<count]))
      }
    }
    guard let sum else { return nil }
    self = sum
  }
}
