import SiteModel

/// Tells a page what becomes of it, as server-sent events: at once, and after each change.
///
/// Server-sent events rather than a WebSocket: the page has nothing to say, and a browser connects again by itself.
struct EventStream {
  private let state: PreviewState
  private let connection: Connection
  /// The path of the page below the server's root.
  private let path: String?

  /// - Parameter query: the request's target with the page's path in it: `…?page=%2Fjczwgk%2F`.
  init(state: PreviewState, connection: Connection, query: String) {
    self.state = state
    self.connection = connection
    path = query.split(separator: "?page=").dropFirst().first.flatMap { RequestPath(parameter: $0)?.path }
  }

  /// Sends until the reader has gone.
  func send() {
    let head = """
      HTTP/1.1 200 OK\r
      Content-Type: text/event-stream\r
      Cache-Control: no-store\r
      X-Content-Type-Options: nosniff\r
      Connection: close\r
      \r

      """
    guard connection.send(Array(head.utf8)) else { return }
    var last: [UInt8] = []
    state.withSignal { signal in
      while true {
        if let portal = state.portal, let path {
          let event = portal.event(ofPageAt: path)
          if event != last {
            guard connection.send(Array("data: ".utf8) + event + Array("\n\n".utf8)) else { return }
            last = event
          }
        }
        // A word now and then shows whether the reader is still there.
        guard let hasChanged = connection.wait(for: signal, seconds: 15) else { return }
        if !hasChanged, !connection.send(Array(":\n\n".utf8)) { return }
      }
    }
  }
}
