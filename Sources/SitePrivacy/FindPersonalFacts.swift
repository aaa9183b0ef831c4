/// Finds what a text tells of persons that a portal may not publish.
///
/// The text may be Markdown, YAML or plain: it is read line by line, and Markdown's tables by their headings. Nearly all
/// lines say nothing of the kind, which one pass over the bytes tells: a nanosecond a byte.
///
/// - Parameter lines: those to be read, from 1; all if `nil`.
package func findPersonalFacts(in bytes: UnsafeBufferPointer<UInt8>) -> PersonalFacts {
  var found = PersonalFacts()
  let suspects = SuspectLines(bytes)
  if suspects.lines.isEmpty { return found }
  var tableLines: [MarkdownTable] = []
  if suspects.hasTable { tableLines = MarkdownTable.all(in: bytes, lines: lines(of: bytes)) }
  var inTables: [Range<Int>] = []
  for table in tableLines {
    guard let first = table.starts.first?.first, let last = table.starts.last?.last, let cell = table.rows.last?.last
    else { continue }
    inTables.append(first..<(last + cell.utf8.count))
    add(table, to: &found)
  }
  for range in suspects.lines where !inTables.contains(where: { $0.overlaps(range) }) {
    let line = TextLine(UnsafeBufferPointer(rebasing: bytes[range]), from: range.lowerBound)
    found.add(factsOfLine(NumberContext(line)))
  }
  found.facts.sort { ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue) }
  return found
}

package func findPersonalFacts(in text: String) -> PersonalFacts {
  var text = text
  return text.withUTF8 { findPersonalFacts(in: $0) }
}

/// A cell of a table or another text that its heading explains.
///
/// - Parameter isOfStaff: its telephones are an office's.
func findPersonalFacts(in cell: String, heading: String, isOfStaff: Bool) -> PersonalFacts {
  var cell = cell
  return cell.withUTF8 { bytes in
    var found = PersonalFacts()
    for range in SuspectLines(bytes).lines {
      let line = TextLine(UnsafeBufferPointer(rebasing: bytes[range]), from: range.lowerBound)
      found.add(factsOfLine(NumberContext(line, heading: heading, isOfOffice: isOfStaff)))
    }
    return found
  }
}

private func factsOfLine(_ context: NumberContext) -> PersonalFacts {
  var found = findNumbers(in: context)
  let line = context.line
  var others = findOtherDocuments(in: line)
  others += findHomeAddresses(in: line)
  others += findBirthDates(in: line)
  others += findIllnesses(in: line)
  others += findMinors(in: line)
  // What is part of a number has been said.
  found.facts += others.filter { other in !found.facts.contains { $0.range.overlaps(other.range) } }
  return found
}

private func add(_ table: MarkdownTable, to found: inout PersonalFacts) {
  let facts = findPersonalFacts(inTable: table.rows)
  for fact in facts.facts {
    let start = table.starts[fact.row][fact.column]
    var own = fact.fact
    own.range = (start + own.range.lowerBound)..<(start + own.range.upperBound)
    found.facts.append(own)
  }
  found.masked += facts.masked
}

extension PersonalFacts {
  fileprivate mutating func add(_ other: PersonalFacts) {
    facts += other.facts
    masked += other.masked
  }
}

private func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var start = 0
  for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
    lines.append(start..<index)
    start = index + 1
  }
  lines.append(start..<bytes.count)
  return lines
}
