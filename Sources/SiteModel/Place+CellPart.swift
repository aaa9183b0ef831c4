package import SiteDiagnostics

extension Place {
  /// The place of a part of a cell's text, as the CSV file has it: behind the opening quote, past doubled quotes and
  /// line breaks. The whole cell if that cannot be told.
  ///
  /// - Parameter part: UTF-8 bytes of `text`.
  package func part(_ part: Range<Int>, ofCell text: String) -> Place {
    guard case .cell(let path, let sheet, let address, let range?) = self, part.upperBound <= text.utf8.count
    else { return self }
    let isOneLine = range.start.line == range.end.line
    let isQuoted = !isOneLine || range.end.column - range.start.column != text.utf8.count
    var position = range.start
    if isQuoted { position.column += 1 }
    var start = position
    for (offset, byte) in text.utf8.enumerated() {
      if offset == part.lowerBound { start = position }
      if offset == part.upperBound { break }
      if byte == UInt8(ascii: "\n") {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += isQuoted && byte == UInt8(ascii: "\"") ? 2 : 1
      }
    }
    return .cell(path: path, sheet: sheet, address: address, range: SourceRange(start, position))
  }
}

extension DisclosureItem {
  /// Where a citation stands in its cell.
  package func place(of basis: LegalBasis) -> Place? {
    places[.bases]?.part(basis.range, ofCell: cells[.bases] ?? "")
  }
}
