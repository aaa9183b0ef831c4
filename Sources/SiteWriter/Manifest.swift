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

  init(entries: [Entry]) { self.entries = entries }

  /// `nil` if these are not the bytes of a manifest.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.first?.elementsEqual(Self.opening.utf8) == true, lines.last?.elementsEqual("]}".utf8) == true else {
      return nil
    }
    entries = []
    entries.reserveCapacity(lines.count)
    for line in lines.dropFirst().dropLast() {
      guard let entry = Self.entry(line) else { return nil }
      entries.append(entry)
    }
  }

  private static let lineOpening = Array(#"{"path":""#.utf8)
  private static let lineMiddle = Array(#"","size":"#.utf8)

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    guard line.starts(with: lineOpening) else { return nil }
    let path = line.dropFirst(lineOpening.count).prefix { $0 != UInt8(ascii: "\"") }
    let rest = line[path.endIndex...]
    guard rest.starts(with: lineMiddle), isSafe(path) else { return nil }
    var size = 0
    let digits = rest.dropFirst(lineMiddle.count).prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count < 18, line[digits.endIndex...].starts(with: "}".utf8) else { return nil }
    for digit in digits { size = size * 10 + Int(digit - 0x30) }
    return Entry(path: String(decoding: path, as: UTF8.self), size: size)
  }

  var bytes: [UInt8] {
    var bytes = Array((Self.opening + "\n").utf8)
    bytes.reserveCapacity(entries.count * 96)
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes += [UInt8(ascii: ","), UInt8(ascii: "\n")] }
      bytes += Self.lineOpening
      bytes += entry.path.utf8
      bytes += Self.lineMiddle
      bytes += String(entry.size).utf8
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += "\n]}\n".utf8
    return bytes
  }

  /// A damaged or forged record must not lead a removal out of the folder: no part of a path is `..`.
  private static func isSafe(_ path: ArraySlice<UInt8>) -> Bool {
    guard let first = path.first, first != UInt8(ascii: "/") else { return false }
    var dots = 0
    var length = 0
    for byte in path {
      if byte == UInt8(ascii: "/") {
        if dots == 2, length == 2 { return false }
        (dots, length) = (0, 0)
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return !(dots == 2 && length == 2)
  }
}
