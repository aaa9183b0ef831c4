extension HTTPResponse {
  /// The whole of something as the request wants it: nothing if the reader has it already, or a part of it.
  ///
  /// - Source: RFC 9110, sections 13.1.2 and 14.
  package func answering(_ request: HTTPRequest) -> HTTPResponse {
    guard status == .ok else { return self }
    var response = self
    response["Accept-Ranges"] = "bytes"
    if let tags = request.headers["if-none-match"], let tag = self["ETag"], names(tags, tag) {
      (response.status, response.body) = (.notModified, [])
      return response
    }
    guard let wish = request.headers["range"] else { return response }
    if let condition = request.headers["if-range"], condition != self["ETag"] { return response }
    switch ByteRange(wish, of: body.count) {
    case .whole: return response
    case .part(let range):
      response.status = .partialContent
      response["Content-Range"] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(body.count)"
      response.body = Array(body[range])
    case .none:
      response = HTTPResponse(.rangeNotSatisfiable)
      response["Content-Range"] = "bytes */\(body.count)"
    }
    return response
  }

  private func names(_ tags: String, _ tag: String) -> Bool {
    tags == "*"
      || tags.split(separator: ",").contains { part in
        let name = part.drop { $0 == " " }
        return (name.hasPrefix("W/") ? name.dropFirst(2) : name).prefix { $0 != " " } == tag
      }
  }
}

/// What a `Range` asks for.
package enum ByteRange: Hashable, Sendable {
  /// Several ranges, other units and what cannot be read are passed over, as a server may.
  case whole
  case part(Range<Int>)
  /// Nothing of what there is.
  case none

  /// - Parameter size: bytes.
  package init(_ header: String, of size: Int) {
    self = .whole
    guard header.hasPrefix("bytes="), !header.contains(",") else { return }
    let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return }
    let (first, last) = (Int(digits: ends[0]), Int(digits: ends[1]))
    switch (first, last) {
    case (let first?, let last?):
      if last >= first { self = first < size ? .part(first..<min(last, size - 1) + 1) : .none }
    case (let first?, nil): if ends[1].isEmpty { self = first < size ? .part(first..<size) : .none }
    case (nil, let last?):
      if ends[0].isEmpty { self = last > 0 && size > 0 ? .part(max(0, size - last)..<size) : .none }
    case (nil, nil): break
    }
  }
}

extension Int {
  /// Digits and nothing else: no sign, no space.
  fileprivate init?(digits: Substring) {
    guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    self.init(digits)
  }
}
