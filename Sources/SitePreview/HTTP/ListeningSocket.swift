import Glibc
package import SiteDiagnostics

/// A socket that waits for readers, on the first port that is free.
struct ListeningSocket: Sendable {
  let descriptor: Int32
  let port: Int

  /// - Parameters:
  ///   - host: a name or an address.
  ///   - port: the first to try, 0 for any; if it is taken, the next ones are tried.
  init(host: String, port: Int) throws(PreviewError) {
    for candidate in port..<min(port + 100, 65_536) {
      if let descriptor = try Self.bound(to: host, port: candidate) {
        self.descriptor = descriptor
        self.port = Self.port(of: descriptor) ?? candidate
        return
      }
    }
    throw PreviewError(Wording("no port from \(port) on is free", "从 \(port) 起没有空闲的端口"))
  }

  /// - Returns: `nil` if somebody has the port.
  private static func bound(to host: String, port: Int) throws(PreviewError) -> Int32? {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0, let found else {
      throw PreviewError(Wording("'\(host)' is no address of this machine", "“\(host)”不是本机的地址"))
    }
    defer { freeaddrinfo(found) }
    let address = found.pointee
    let descriptor = socket(address.ai_family, address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), address.ai_protocol)
    guard descriptor >= 0 else {
      throw PreviewError(Wording("there is no socket: \(lastReason())", "建不了套接字：\(lastReason())"))
    }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    if bind(descriptor, address.ai_addr, address.ai_addrlen) == 0, listen(descriptor, 128) == 0 { return descriptor }
    let reason = errno
    close(descriptor)
    if reason == EADDRINUSE || reason == EACCES && port < 1024 { return nil }
    let words = String(cString: strerror(reason))
    throw PreviewError(
      Wording("cannot listen on \(host):\(port): \(words)", "不能在 \(host):\(port) 上提供预览：\(words)"))
  }

  private static func port(of descriptor: Int32) -> Int? {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let isKnown = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
    }
    guard isKnown else { return nil }
    // IPv4 and IPv6 have the port at the same place, in network order.
    return withUnsafeBytes(of: address) { Int($0[2]) << 8 | Int($0[3]) }
  }
}

/// The preview cannot begin: something about the machine or the command line.
package struct PreviewError: Error, Hashable {
  package let words: Wording

  init(_ words: Wording) { self.words = words }
}

func lastReason() -> String { String(cString: strerror(errno)) }
