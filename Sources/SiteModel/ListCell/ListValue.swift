/// One value of a cell that holds several.
package struct ListValue: Hashable, Sendable {
  /// As the cell has it, numbering and trailing `；` included: what the download shows.
  package var original: String
  /// The numbering: `1.`, `（一）`, `①`.
  package var marker: String?
  /// What the page shows: without numbering and trailing separator.
  package var text: String

  package init(original: String, marker: String? = nil, text: String) {
    self.original = original
    self.marker = marker
    self.text = text
  }
}

/// The values of a list cell, in its order; blank ones are left out.
package func parseListCell(_ text: String) -> [ListValue] {
  let cell = CellValues(text)
  return cell.values.map { value in
    let start = value.marker?.end ?? value.range.lowerBound
    let words = cell.scalars.trimmed(start..<value.range.upperBound)
    let isDropped = { (scalar: Unicode.Scalar) in scalar.isBlank || isValueSeparator(scalar) }
    let kept = words.lowerBound..<cell.scalars.trimmed(words, of: isDropped).upperBound
    return ListValue(
      original: cell.scalars.text(value.range),
      marker: value.marker.map { cell.scalars.text(value.range.lowerBound..<$0.end) },
      text: cell.scalars.text(kept))
  }
}

/// The text parted before each numbering that counts on: `1.甲 2.乙` as two parts. What has no numbering stays whole,
/// whatever separators it has.
package func partsByNumbering(of text: String) -> [String] {
  let cell = CellValues(text, partsAtSeparators: false)
  var starts = [0]
  for value in cell.values.dropFirst() where value.marker != nil { starts.append(value.range.lowerBound) }
  return zip(starts, starts.dropFirst() + [cell.scalars.count]).compactMap { start, end in
    let part = cell.scalars.trimmed(start..<end)
    return part.isEmpty ? nil : cell.scalars.text(part)
  }
}
