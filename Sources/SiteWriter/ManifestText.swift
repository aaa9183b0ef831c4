import SiteModel

/// The text of `manifest.json`, made line by line: what `Manifest` reads.
///
///     {"generator":"sitegen","version":2,"files":[
///     {"path":"404.html","size":5120,"sha256":"9f86d0…"},
///     {"path":"index.html","size":9001,"sha256":"60303a…"}
///     ]}
///
/// A contract, described in `docs/publishing.md`: one file a line, members in this order, so that tools without a parser
/// of JSON can read it, too.
struct ManifestText: Sendable {
  private var parts: [StoredBytes] = []
  /// What has been made since the last of the parts.
  private var lines = Self.opening
  private var isEmpty = true
  /// Another manifest, of which lines may be taken over.
  private let other: StoredBytes

  static let version = 2
  static let generator = Array("{\"generator\":\"sitegen\",".utf8)
  static let opening = generator + Array("\"version\":\(version),\"files\":[\n".utf8)
  /// That of a list without sums, which sitegen 0.1 wrote.
  static let openingOfFirstVersion = generator + Array("\"files\":[\n".utf8)
  static let closing = Array("\n]}\n".utf8)
  static let beforePath = Array("{\"path\":\"".utf8)
  static let beforeSize = Array("\",\"size\":".utf8)
  static let beforeSum = Array(",\"sha256\":\"".utf8)
  static let afterSum = Array("\"}".utf8)
  /// Of a list without sums.
  static let afterSize = Array("}".utf8)
  static let betweenLines = Array(",\n".utf8)

  /// - Parameters:
  ///   - other: the manifest from which lines are taken over.
  ///   - newLines: how many others there will be.
  init(_ other: [UInt8] = [], newLines: Int = 0) {
    self.other = StoredBytes(other)
    lines.reserveCapacity(newLines * 160)
  }

  /// Hands over the whole file in parts: of a large one, which has twenty megabytes, nearly all is another's.
  mutating func finish() -> [StoredBytes] {
    lines += Self.closing
    defer { lines = [] }
    return parts + [StoredBytes(lines)]
  }

  /// Adds the next file.
  mutating func append(_ path: String, _ summary: FileSummary) {
    beginLine()
    lines += Self.beforePath
    appendEscaped(path)
    lines += Self.beforeSize
    lines += String(summary.size).utf8
    lines += Self.beforeSum
    lines += summary.sum.hex
    lines += Self.afterSum
  }

  /// Adds lines of the other manifest as they stand there.
  mutating func append(lines taken: Range<Int>) {
    beginLine()
    parts += [StoredBytes(lines), other[taken]]
    lines = []
  }

  private mutating func beginLine() {
    if !isEmpty { lines += Self.betweenLines }
    isEmpty = false
  }

  /// Hardly a path needs it; one that does would else end its line too early.
  private mutating func appendEscaped(_ path: String) {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      lines += path.utf8
      return
    }
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): lines += [UInt8(ascii: "\\"), byte]
      case 0..<0x10: lines += "\\u000\(String(byte, radix: 16))".utf8
      case 0x10..<0x20: lines += "\\u00\(String(byte, radix: 16))".utf8
      default: lines.append(byte)
      }
    }
  }
}

/// What the manifest says of a file beside its path.
struct FileSummary: Hashable, Sendable {
  /// Bytes.
  var size: Int
  var sum: SHA256Sum

  init(of bytes: [UInt8]) { (size, sum) = (bytes.count, SHA256Sum(of: bytes)) }
}
