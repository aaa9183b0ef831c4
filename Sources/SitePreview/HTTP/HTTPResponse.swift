/// An answer with all its bytes.
package struct HTTPResponse: Hashable, Sendable {
  package var status: Status
  /// In the order in which they are sent.
  package var headers: [Header]
  package var body: [UInt8]

  package struct Header: Hashable, Sendable {
    package var name: String
    package var value: String
  }

  package enum Status: String, Sendable {
    case ok = "200 OK"
    case partialContent = "206 Partial Content"
    case found = "302 Found"
    case notModified = "304 Not Modified"
    case badRequest = "400 Bad Request"
    case notFound = "404 Not Found"
    case methodNotAllowed = "405 Method Not Allowed"
    case rangeNotSatisfiable = "416 Range Not Satisfiable"
    case misdirected = "421 Misdirected Request"
    case headTooLarge = "431 Request Header Fields Too Large"
    case failure = "500 Internal Server Error"
    case busy = "503 Service Unavailable"
  }

  package init(_ status: Status, headers: [Header] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A few words for a person.
  package init(_ status: Status, text: String) {
    self.init(status, body: Array((text + "\n").utf8))
    self["Content-Type"] = "text/plain; charset=utf-8"
  }

  package subscript(name: String) -> String? {
    get { headers.first { $0.name == name }?.value }
    set {
      headers.removeAll { $0.name == name }
      if let newValue { headers.append(Header(name: name, value: newValue)) }
    }
  }

  /// What is sent.
  ///
  /// - Parameters:
  ///   - isHead: the headers alone, which say how long the body would be.
  ///   - closes: no other answer follows on the connection.
  func bytes(isHead: Bool, closes: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue)\r\n"
    for header in headers { head += "\(header.name): \(header.value)\r\n" }
    if status != .notModified { head += "Content-Length: \(body.count)\r\n" }
    head += closes ? "Connection: close\r\n\r\n" : "\r\n"
    return Array(head.utf8) + (isHead ? [] : body)
  }
}
