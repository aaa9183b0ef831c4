internal import SiteDiagnostics

/// A template's bytes, with what must be known of their lines.
struct SourceText {
  let bytes: [UInt8]
  let path: String
  private let lineStarts: [Int]

  init(_ source: TemplateSource) {
    var bytes = Array(source.text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    self.bytes = bytes
    path = source.path
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == .lineFeed }.map { $0 + 1 }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func place(of range: Range<Int>) -> Place {
    .text(path: path, range: SourceRange(position(of: range.lowerBound), position(of: range.upperBound)))
  }

  private func position(of offset: Int) -> SourcePosition {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  func isLineStart(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == .lineFeed }

  /// The white space from the line's start up to the offset; `nil` if there is anything else.
  func indentation(before offset: Int) -> Range<Int>? {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return isLineStart(start) ? start..<offset : nil
  }

  /// Where the next line begins, or the end; `nil` if there is anything but white space before it.
  func lineEnd(after offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == .lineFeed { return end + 1 }
    return bytes[end] == .carriageReturn && end + 1 < bytes.count && bytes[end + 1] == .lineFeed ? end + 2 : nil
  }

  /// The indentation of the first line from the offset on that is not blank.
  func indentationOfFirstLine(from offset: Int) -> Range<Int> {
    var lineStart = offset
    var end = offset
    while end < bytes.count, bytes[end].isBlank || bytes[end].isLineBreak {
      if bytes[end] == .lineFeed { lineStart = end + 1 }
      end += 1
    }
    return lineStart..<end
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank || bytes[start].isLineBreak { start += 1 }
    while start < end, bytes[end - 1].isBlank || bytes[end - 1].isLineBreak { end -= 1 }
    return start..<end
  }

  func firstOffset(of pattern: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = pattern.first, range.count >= pattern.count else { return nil }
    var offset = range.lowerBound
    while offset <= range.upperBound - pattern.count {
      if bytes[offset] == first, bytes[offset..<offset + pattern.count].elementsEqual(pattern) { return offset }
      offset += 1
    }
    return nil
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
}
