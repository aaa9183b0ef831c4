import Glibc
package import SiteModel

/// The bytes of a file where the system holds them: a large one is not copied, and can leave the memory until somebody looks
/// at it again.
///
/// For files that this program alone writes, and never changes but by adding to their end or by renaming another to their
/// name. Whoever else makes one shorter that is in use ends the program, and a disk that cannot read it does the same.
///
/// - Returns: `nil` if it cannot be mapped; not every file system can.
package func mapFile(_ path: String) -> StoredBytes? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  // Of nothing there is no map.
  if status.st_size == 0 { return StoredBytes() }
  let size = Int(status.st_size)
  guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0), memory != MAP_FAILED else {
    return nil
  }
  return StoredBytes(
    OwnedMemory(
      UnsafeRawBufferPointer(start: memory, count: size), rest: giveBackPages,
      free: { munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count) }))
}

/// Gives back the whole pages of a part of a mapped file.
private func giveBackPages(of bytes: UnsafeRawBufferPointer) {
  guard let start = bytes.baseAddress else { return }
  let size = UInt(sysconf(Int32(_SC_PAGESIZE)))
  let first = (UInt(bitPattern: start) + size - 1) / size * size
  let end = UInt(bitPattern: start + bytes.count) / size * size
  if first < end { madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), MADV_DONTNEED) }
}
