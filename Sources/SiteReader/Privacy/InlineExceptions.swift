import Glibc
import SiteDiagnostics
import SiteModel

/// The exceptions that stand beside a text: `<!-- sitegen-allow privacy/mobile-number: 值班电话 -->` in Markdown,
/// `# sitegen-allow …` in front matter and settings.
///
/// One holds for its own line; if it stands alone on it, for what follows: in Markdown the paragraph up to the next empty
/// line, in YAML the next line.
func inlineExceptions(in bytes: [UInt8], path: String) -> [CheckException] {
  guard contains(bytes, mark) else { return [] }
  let text = String(decoding: bytes, as: UTF8.self)
  let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  var exceptions: [CheckException] = []
  for (index, line) in lines.enumerated() {
    for start in line.ranges(of: "sitegen-allow") {
      guard let form = CommentForm(line, mark: start) else { continue }
      let words = line[start.upperBound..<form.end]
      let colon = words.firstIndex { $0 == ":" || $0 == "：" } ?? words.endIndex
      let reason = colon < words.endIndex ? trimmed(String(words[words.index(after: colon)...])) : ""
      let column = line[..<form.start].utf8.count + 1
      exceptions.append(
        CheckException(
          rule: trimmed(String(words[..<colon])), path: path,
          lines: form.isAlone ? linesBelow(index, lines, isOne: form.isOfYAML) : (index + 1)...(index + 1),
          reason: reason,
          place: .text(
            path: path,
            range: SourceRange(line: index + 1, column: column, length: line[form.start..<form.endOfComment].utf8.count)
          )))
    }
  }
  return exceptions
}

/// A comment around the mark.
private struct CommentForm {
  var start: Substring.Index
  /// Where the words of the comment end.
  var end: Substring.Index
  /// Behind its closing sign.
  var endOfComment: Substring.Index
  /// Nothing else stands on the line.
  var isAlone: Bool
  /// A number sign begins it.
  var isOfYAML = false

  init?(_ line: Substring, mark: Range<Substring.Index>) {
    let before = line[..<mark.lowerBound]
    if let open = before.ranges(of: "<!--").last, isBlank(before[open.upperBound...]) {
      start = open.lowerBound
      let close = line[mark.upperBound...].firstRange(of: "-->")
      end = close?.lowerBound ?? line.endIndex
      endOfComment = close?.upperBound ?? line.endIndex
      isAlone = isBlank(line[..<start]) && isBlank(line[(close?.upperBound ?? line.endIndex)...])
    } else if let sign = before.lastIndex(of: "#"), isBlank(before[before.index(after: sign)...]) {
      start = sign
      end = line.endIndex
      endOfComment = line.endIndex
      isAlone = isBlank(line[..<start])
      isOfYAML = true
    } else {
      return nil
    }
  }
}

/// From the comment's line to the last one before the next empty line, or to the next one that is not empty.
private func linesBelow(_ index: Int, _ lines: [Substring], isOne: Bool) -> ClosedRange<Int> {
  var next = index + 1
  while next < lines.count, isBlank(lines[next]) { next += 1 }
  if isOne { return (index + 1)...min(lines.count, next + 1) }
  while next < lines.count, !isBlank(lines[next]) { next += 1 }
  return (index + 1)...max(index + 1, next)
}

private func isBlank(_ text: Substring) -> Bool { text.allSatisfy(\.isWhitespace) }

private let mark = Array("sitegen-allow".utf8)

private func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { bytes in
    // The hyphen is the rarest of its signs in Chinese text.
    var start = 7
    while start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(UInt8(ascii: "-")), bytes.count - start)
    {
      let index = base.distance(to: UnsafeRawPointer(found))
      if bytes[(index - 7)...].starts(with: mark) { return true }
      start = index + 1
    }
    return false
  }
}
