/// The names by which a preview may be asked: a foreign page whose name leads to this machine (DNS rebinding) must not read
/// drafts.
package struct AllowedHosts: Sendable {
  /// What `--host` says.
  private let given: String

  package init(given: String) { self.given = given.lowercased() }

  /// - Parameter header: `localhost:4000`, `[::1]:4000`; `nil` if the request has none, which no browser sends.
  package func allow(_ header: String?) -> Bool {
    guard let header, let name = Self.name(of: header.lowercased()) else { return false }
    if name == "localhost" || name.hasSuffix(".localhost") || name == given { return true }
    if name == "::1" || name.hasPrefix("127.") && Self.isAddress(name) { return true }
    // An address that is no name cannot be made to lead elsewhere.
    return ["0.0.0.0", "::"].contains(given) && Self.isAddress(name)
  }

  /// Without the port; `nil` if it is no host.
  private static func name(of header: String) -> String? {
    var name = header[...]
    if name.hasPrefix("[") {
      guard let end = name.firstIndex(of: "]") else { return nil }
      let rest = name[name.index(after: end)...]
      return rest.isEmpty || isPort(rest) ? String(name[name.index(after: name.startIndex)..<end]) : nil
    }
    if let colon = name.firstIndex(of: ":") {
      guard isPort(name[colon...]) else { return nil }
      name = name[..<colon]
    }
    if name.hasSuffix(".") { name = name.dropLast() }
    return name.isEmpty ? nil : String(name)
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.hasPrefix(":") && text.count > 1 && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.contains(":") { return name.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
