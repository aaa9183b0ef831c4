import Glibc

/// A reader's connection: one request after the other, on a thread of its own, so that a slow one keeps nobody waiting.
struct Connection: Sendable {
  let descriptor: Int32

  /// How long a reader may take to send a request or to take an answer.
  private static let patience = 20
  private static let longestHead = 16_384

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var patience = timeval(tv_sec: Self.patience, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    var yes: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Answers requests until the reader goes or is too slow; closes the connection.
  ///
  /// - Parameter answer: `nil` if the connection was used otherwise and is to be closed.
  func serve(_ answer: (HTTPRequest) -> HTTPResponse?) {
    defer { close(descriptor) }
    var received: [UInt8] = []
    while true {
      let head: [UInt8]
      switch readHead(&received) {
      case .head(let bytes): head = bytes
      case .tooLong:
        send(HTTPResponse(.headTooLarge, text: "The request is too long.").bytes(isHead: false, closes: true))
        return
      case .end: return
      }
      guard let request = HTTPRequest(head: head) else {
        send(
          HTTPResponse(.badRequest, text: "This is no request that a preview answers.").bytes(
            isHead: false, closes: true))
        return
      }
      guard let response = answer(request) else { return }
      let closes = !request.keepsAlive
      guard send(response.bytes(isHead: request.method == "HEAD", closes: closes)), !closes else { return }
    }
  }

  private enum Head {
    case head([UInt8])
    case tooLong
    case end
  }

  /// Who sends a byte now and then has no more time than who sends none.
  private func readHead(_ received: inout [UInt8]) -> Head {
    let deadline = ContinuousClock.now + .seconds(Self.patience)
    while true {
      if let end = received.endOfHead {
        let head = Array(received[..<end.start])
        received.removeFirst(end.next)
        return .head(head)
      }
      if received.count > Self.longestHead { return .tooLong }
      guard let more = receive(), ContinuousClock.now < deadline else { return .end }
      received += more
    }
  }

  private func receive() -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// - Returns: `false` if the reader does not take it.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  /// Waits until there is something to send, or the reader has gone.
  ///
  /// - Parameter signal: a descriptor that becomes readable when there is something.
  /// - Returns: `nil` if the reader has gone; else whether there is something.
  func wait(for signal: Int32, seconds: Int32) -> Bool? {
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signal, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, 2, seconds * 1000) >= 0 || errno == EINTR else { return nil }
    // Whoever reads events has nothing more to say.
    if polled[0].revents != 0 { return nil }
    guard polled[1].revents != 0 else { return false }
    // The words that came while nobody waited are one word.
    var words = [UInt8](repeating: 0, count: 256)
    while read(signal, &words, words.count) == words.count {}
    return true
  }
}

extension [UInt8] {
  /// Where the head ends, and where what follows the empty line begins.
  fileprivate var endOfHead: (start: Int, next: Int)? {
    for index in indices where self[index] == 0x0A {
      if index + 1 < count, self[index + 1] == 0x0A { return (index, index + 2) }
      if index + 2 < count, self[index + 1] == 0x0D, self[index + 2] == 0x0A { return (index, index + 3) }
    }
    return nil
  }
}
