import Glibc
import SiteBuild
import SiteModel
import SiteReader
import Synchronization

/// Answers readers as a static host would, from the state that is shown.
struct PreviewServer: Sendable {
  let state: PreviewState
  let hosts: AllowedHosts
  /// The portal's folder.
  let source: String
  private let connections = ConnectionCount()

  init(state: PreviewState, hosts: AllowedHosts, source: String) {
    self.state = state
    self.hosts = hosts
    self.source = source
  }

  /// Takes readers for ever, each on a thread of its own.
  func accept(on socket: ListeningSocket) {
    while true {
      let descriptor = Glibc.accept(socket.descriptor, nil, nil)
      guard descriptor >= 0 else {
        // There are no descriptors left, or the reader has gone again.
        usleep(10_000)
        continue
      }
      // What the browser is opened with must not hold it.
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      let connection = Connection(descriptor)
      let hasRoom = connections.enter()
      let hasThread =
        hasRoom
        && detachThread {
          connection.serve { answer($0, on: connection) }
          connections.leave()
        }
      if !hasThread {
        if hasRoom { connections.leave() }
        connection.send(HTTPResponse(.busy, text: "There are too many readers.").bytes(isHead: false, closes: true))
        close(descriptor)
      }
    }
  }

  /// Where the portal's home page is, with the path of its `base_url`.
  func address(on socket: ListeningSocket, host: String) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "http://\(name):\(socket.port)\(state.portal?.root ?? "/")"
  }

  /// - Returns: `nil` if the connection was used for events.
  private func answer(_ request: HTTPRequest, on connection: Connection) -> HTTPResponse? {
    guard hosts.allow(request.headers["host"]) else {
      return HTTPResponse(.misdirected, text: "This preview answers to its own name only; see --host.")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      var response = HTTPResponse(.methodNotAllowed, text: "A preview is only read.")
      response["Allow"] = "GET, HEAD"
      return response
    }
    guard let path = RequestPath(request.target)?.path else {
      return HTTPResponse(.badRequest, text: "There is no such address in a portal.")
    }
    if path == PreviewFiles.events, request.method == "GET" {
      EventStream(state: state, connection: connection, query: request.target).send()
      return nil
    }
    var response = (PreviewFiles.response(to: path) ?? portalFile(at: path)).answering(request)
    response["Cache-Control"] = "no-cache"
    response["X-Content-Type-Options"] = "nosniff"
    return response
  }

  private func portalFile(at path: String) -> HTTPResponse {
    guard let portal = state.portal(where: { _ in true }) else {
      return HTTPResponse(.busy, text: "The portal is still being read.")
    }
    do {
      return try portal.file(at: path, state: state, source: source)
    } catch {
      return HTTPResponse(.failure, text: "\(error)")
    }
  }
}

/// How many readers there are at once: a limit, so that a page that opens thousands does not take all threads.
private final class ConnectionCount: Sendable {
  private static let most = 200
  /// Guards the number.
  private let count = Mutex(0)

  func enter() -> Bool {
    count.withLock { count in
      guard count < Self.most else { return false }
      count += 1
      return true
    }
  }

  func leave() { count.withLock { $0 -= 1 } }
}
