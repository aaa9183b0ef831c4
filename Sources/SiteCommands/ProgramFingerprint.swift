import Glibc
import SiteModel

/// Of the program itself: two builds of one version may make different sites.
func programFingerprint() -> Fingerprint {
  var mixer = FingerprintMixer()
  mixer.mix(SitegenVersion.current)
  mixer.mix(buildID(ofProgram: "/proc/self/exe"))
  return mixer.fingerprint
}

/// The note in which the linker has left a sum of all that it put into a program (`--build-id`): read in place of the
/// program, which is a hundred megabytes with the libraries that it brings.
///
/// Empty if there is none, or the file is no program of 64 bits.
func buildID(ofProgram path: String) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return [] }
  defer { close(descriptor) }
  let header = bytes(64, at: 0, of: descriptor)
  guard header.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return [] }
  let (table, size, count) = (header.number(8, at: 32), header.number(2, at: 54), header.number(2, at: 56))
  for index in 0..<count {
    let segment = bytes(56, at: table &+ index * size, of: descriptor)
    guard segment.number(4, at: 0) == 4 else { continue }
    let notes = bytes(segment.number(8, at: 32), at: segment.number(8, at: 8), of: descriptor)
    if let id = buildID(in: notes) { return id }
  }
  return []
}

/// Notes stand one after the other: the lengths of their names and their contents, their kind, the names, the contents.
private func buildID(in notes: [UInt8]) -> [UInt8]? {
  var start = 0
  while start + 12 <= notes.count {
    let (nameLength, length) = (notes.number(4, at: start), notes.number(4, at: start + 4))
    let content = start + 12 + (nameLength + 3) / 4 * 4
    guard content + length <= notes.count else { return nil }
    if notes.number(4, at: start + 8) == 3, notes[(start + 12)...].starts(with: "GNU\0".utf8) {
      return Array(notes[content..<(content + length)])
    }
    start = content + (length + 3) / 4 * 4
  }
  return nil
}

/// As many bytes of a file, fewer at its end; of a damaged one not more than a program's notes may be.
private func bytes(_ count: Int, at offset: Int, of descriptor: Int32) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: min(max(0, count), 1 << 16)) { buffer, read in
    read = max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(clamping: offset)))
  }
}

extension [UInt8] {
  /// A number of the machine's order; 0 where there are no bytes.
  fileprivate func number(_ length: Int, at offset: Int) -> Int {
    guard offset >= 0, offset + length <= count else { return 0 }
    return self[offset..<(offset + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
