/// Where a request leads, decoded once: a path that has nothing in it by which it could leave the portal.
package struct RequestPath: Hashable, Sendable {
  /// From the server's root, without the first `/`; ends with `/` if a folder is meant.
  package let path: String

  /// - Parameter target: of the request line.
  /// - Returns: `nil` if it is not to be answered: with `.` or `..` among its parts, a NUL, a backslash, a slash that was
  ///   encoded, bytes that are no UTF-8, or a percent sign left after decoding that would decode to one of these.
  package init?(_ target: String) {
    let encoded = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard encoded.first == UInt8(ascii: "/"), let decoded = Self.decoded(encoded.dropFirst()),
      let path = String(validating: decoded, as: UTF8.self)
    else { return nil }
    guard !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard parts.allSatisfy({ !$0.isEmpty && !Self.isDots($0) }) else { return nil }
    self.path = path
  }

  /// `nil` for what is not two hexadecimal digits after a percent sign.
  ///
  /// - Parameter allowsSlash: whether a slash may be encoded; a name has none.
  static func decoded(_ encoded: some Sequence<UInt8>, allowsSlash: Bool = false) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(encoded)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
        return nil
      }
      let value = high << 4 | low
      guard allowsSlash || value != UInt8(ascii: "/") else { return nil }
      bytes.append(value)
    }
    return bytes
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }

  /// Dots alone, or what would be dots if it were decoded once more.
  private static func isDots(_ part: Substring) -> Bool {
    let lower = part.lowercased()
    return part.allSatisfy { $0 == "." } || ["%2e", "%2f", "%5c", "%00", "%25"].contains(where: lower.contains)
  }
}
