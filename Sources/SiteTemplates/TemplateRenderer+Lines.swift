// The template's own text, and the indentation of its lines.
extension TemplateRenderer {
  @inline(__always)
  mutating func writeText(_ template: CompiledTemplate, _ range: Range<Int>, beginsLine: Bool) {
    template.texts.withUnsafeBufferPointer { texts in
      let text = UnsafeBufferPointer(rebasing: texts[range])
      if indentation.isEmpty { output.append(text) } else { writeIndented(text, beginsLine: beginsLine) }
    }
  }

  /// Writes the indentation before each line but blank ones; what follows a final line break begins its line itself.
  mutating func writeIndented(_ text: UnsafeBufferPointer<UInt8>, beginsLine: Bool) {
    var isLineStart = beginsLine && !isWithinLine
    isWithinLine = false
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: .lineFeed).map { $0 + 1 } ?? rest.endIndex
      if isLineStart, rest.first?.isLineBreak == false { output.append(indentation) }
      output.append(UnsafeBufferPointer(rebasing: rest[..<end]))
      rest = rest[end...]
      isLineStart = true
    }
  }

  mutating func beginLine() {
    if !isWithinLine { output.append(indentation) }
    isWithinLine = false
  }
}
