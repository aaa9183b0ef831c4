import SiteDiagnostics
import Yams

/// The text of a YAML file by bytes and lines: turns libyaml's marks into places.
///
/// libyaml counts columns in Unicode scalars and takes U+0085, U+2028 and U+2029 for line breaks. Places count columns
/// in bytes, and lines as an editor does.
struct YAMLSource {
  let bytes: [UInt8]
  let path: String
  /// The beginnings of the lines as libyaml counts them.
  private var markLines: [Int] = [0]
  /// The beginnings of the lines as an editor counts them.
  private var lines: [Int] = [0]
  private let firstLine: Int

  init(_ text: String, path: String, firstLine: Int) {
    bytes = Array(text.utf8)
    self.path = path
    self.firstLine = firstLine
    var index = 0
    while index < bytes.count {
      let length = Self.lengthOfBreak(in: bytes, at: index)
      if length > 0 {
        markLines.append(index + length)
        if bytes[index] < 0x80 { lines.append(index + length) }
      }
      index += max(length, 1)
    }
  }

  /// Zero if there is no line break of libyaml's at the index.
  private static func lengthOfBreak(in bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\n"): return 1
    case UInt8(ascii: "\r"):
      return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  func offset(of mark: Mark) -> Int {
    guard markLines.indices.contains(mark.line - 1) else { return bytes.count }
    var offset = markLines[mark.line - 1]
    for _ in 0..<max(0, mark.column - 1) where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The number, from 0, of the line that holds the offset.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func position(at offset: Int) -> SourcePosition {
    let line = line(at: offset)
    return SourcePosition(line: line + firstLine, column: offset - lines[line] + 1)
  }

  func range(_ start: Int, _ end: Int) -> SourceRange { SourceRange(position(at: start), position(at: end)) }

  func place(_ start: Int, _ end: Int) -> Place { .text(path: path, range: range(start, end)) }

  /// The offsets of a line, numbered from 0, without its line break.
  func extent(ofLine line: Int) -> Range<Int> {
    let start = lines[line]
    var end = line + 1 < lines.count ? lines[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  var lineCount: Int { lines.count }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
