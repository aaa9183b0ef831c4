// The template's own text, and the indentation of its lines.
extension TemplateRenderer {
  @inline(__always)
  mutating func writeText(_ template: CompiledTemplate, _ range: Range<Int>, beginsLine: Bool) {
    template.texts.withUnsafeBufferPointer { texts in
      let text = UnsafeBufferPointer(rebasing: texts[range])
      if indentation.isEmpty { output.bytes.append(text) } else { writeIndented(text, beginsLine: beginsLine) }
    }
  }

  /// Writes the indentation before each line but blank ones; what follows a final line break begins its line itself.
  mutating func writeIndented(_ text: UnsafeBufferPointer<UInt8>, beginsLine: Bool) {
    var isLineStart = beginsLine && !isWithinLine
    isWithinLine = false
    guard let start = text.baseAddress else { return }
    var lineStart = 0
    while lineStart < text.count {
      var end = lineStart
      while end < text.count, start[end] != .lineFeed { end += 1 }
      end = min(end + 1, text.count)
      if isLineStart, !start[lineStart].isLineBreak { output.bytes.append(indentation) }
      output.bytes.append(start + lineStart, end - lineStart)
      lineStart = end
      isLineStart = true
    }
  }

  mutating func beginLine() {
    if !isWithinLine { output.bytes.append(indentation) }
    isWithinLine = false
  }
}
