/// Where the list of the files that a build made stands: an address that no other file may have.
package let manifestPath = "manifest.json"

/// The list of the files that a build made, `manifest.json` in the output folder.
///
///     {"generator":"sitegen","files":[
///     {"path":"404.html","size":5120},
///     {"path":"index.html","size":9001}
///     ]}
///
/// One file a line, so that it is read back by lines: no JSON parser for a file that only this type writes.
struct Manifest: Sendable, Equatable {
  static let path = manifestPath
  private static let opening = #"{"generator":"sitegen","files":["#

  var entries: [Entry]

  struct Entry: Sendable, Equatable {
    var path: String
    /// Bytes.
    var size: Int
  }

  var paths: Set<String> { Set(entries.map(\.path)) }

  init(entries: [Entry]) { self.entries = entries }

  /// `nil` if these are not the bytes of a manifest.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.opening, lines.last == "]}" else { return nil }
    entries = []
    for line in lines.dropFirst().dropLast() {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 7, parts[1] == "path", parts[5] == "size" else { return nil }
      let path = String(parts[3])
      guard let size = Int(parts[6].filter(\.isNumber)), Self.isSafe(path) else { return nil }
      entries.append(Entry(path: path, size: size))
    }
  }

  var bytes: [UInt8] {
    let lines = entries.map { #"{"path":"\#($0.path)","size":\#($0.size)}"# }
    return Array((Self.opening + "\n" + lines.joined(separator: ",\n") + "\n]}\n").utf8)
  }

  /// A damaged or forged record must not lead a removal out of the folder.
  private static func isSafe(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
