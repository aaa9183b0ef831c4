import Glibc
package import SiteModel

extension Fingerprint {
  /// Of a file's bytes, which are looked at where the system has them, not copied: the file may be large.
  ///
  /// `nil` if it cannot be read.
  package init?(ofFile path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      return nil
    }
    defer { munmap(start, size) }
    var mixer = FingerprintMixer()
    mixer.mix(UnsafeRawBufferPointer(start: start, count: size))
    self = mixer.fingerprint
  }
}
