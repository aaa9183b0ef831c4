/// The head of a request, as far as a server of files needs it.
package struct HTTPRequest: Hashable, Sendable {
  package var method: String
  /// As it was sent: percent signs and all.
  package var target: String
  /// Names in lower case.
  package var headers: [String: String]
  package var isHTTP10 = false

  package init(method: String, target: String, headers: [String: String] = [:]) {
    self.method = method
    self.target = target
    self.headers = headers
  }

  /// - Parameter head: up to and without the empty line.
  /// - Returns: `nil` if it is none, or one that two servers might read differently: with two hosts, with a folded header,
  ///   with a body.
  package init?(head: [UInt8]) {
    guard head.allSatisfy({ $0 >= 0x20 || $0 == 0x0D || $0 == 0x0A || $0 == 0x09 }) else { return nil }
    var lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }[...]
    let words = lines.popFirst()?.split(separator: " ", omittingEmptySubsequences: false).map(String.init) ?? []
    guard words.count == 3, ["HTTP/1.1", "HTTP/1.0"].contains(words[2]), words[1].hasPrefix("/"), !words[0].isEmpty
    else {
      return nil
    }
    self.init(method: words[0], target: words[1])
    isHTTP10 = words[2] == "HTTP/1.0"
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), let first = line.first, first != " ", first != "\t" else {
        return nil
      }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].trimmingSpaces
      if headers.updateValue(value, forKey: name) != nil, name == "host" { return nil }
    }
    if headers["transfer-encoding"] != nil || headers["content-length"].map({ $0 != "0" }) == true { return nil }
  }

  /// Whether the connection stays open for another request.
  var keepsAlive: Bool {
    let wish = headers["connection"]?.lowercased()
    return isHTTP10 ? wish == "keep-alive" : wish != "close"
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
