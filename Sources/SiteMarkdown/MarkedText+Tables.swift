extension MarkedText {
  /// The table in a paragraph, or in a heading with an underline.
  func table(in block: MarkdownEvent, quoteDepth: Int) -> TablePlan.Table? {
    let first = Int(block.startLine)
    var last = block.endColumn <= 1 ? Int(block.endLine) - 1 : Int(block.endLine)
    guard last > first, hasPipe(line(first).lowerBound..<line(last).upperBound) else { return nil }
    let content = { (number: Int) in
      let range = line(number)
      let start = number == first ? Int(block.startColumn) - 1 : contentStart(ofLine: number, quoteDepth: quoteDepth)
      return min(range.lowerBound + start, range.upperBound)..<range.upperBound
    }
    var breakLine: Int?
    if block.kind == .heading {
      // libcmark does not say where the underline is: it is the first line that can be one. It is no row if it is a
      // thematic break of its own.
      guard let underline = ((first + 1)...last).first(where: { isUnderline(content($0)) }) else { return nil }
      let isBreak = bytes[content(underline)].prefix { $0 == UInt8(ascii: "-") }.count >= 3
      breakLine = isBreak ? underline : nil
      last = isBreak ? underline - 1 : underline
    }
    guard last > first else { return nil }
    for number in (first + 1)...last {
      let delimiters = content(number)
      guard let alignments = alignments(ofLine: number, from: delimiters.lowerBound) else { continue }
      guard hasPipe(content(number - 1)) || hasPipe(delimiters) else { continue }
      let header = cells(ofLine: number - 1, from: content(number - 1).lowerBound)
      guard header.count == alignments.count else { continue }
      let rows = number < last ? ((number + 1)...last).map { cells(ofLine: $0, from: content($0).lowerBound) } : []
      return TablePlan.Table(
        leadingLines: first..<(number - 1), header: header, alignments: alignments, rows: rows, endLine: last,
        breakLine: breakLine, quoteDepth: quoteDepth, startColumn: Int(block.startColumn))
    }
    return nil
  }

  private func isUnderline(_ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
    return bytes[range].drop { $0 == first }.allSatisfy(\.isSpaceOrTab)
  }
}
