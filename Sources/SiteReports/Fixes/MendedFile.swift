package import SiteDiagnostics

/// A file before and after its fixes.
package struct MendedFile: Sendable, Hashable {
  package var path: String
  package var before: [UInt8]
  package var after: [UInt8]
  /// The edits that were made, in the order of their places.
  package var edits: [Fix.Edit]

  /// Makes the edits of a file that hold: each is of what stands there, and no two of them are of the same bytes.
  ///
  /// - Returns: `nil` if none holds.
  package init?(_ path: String, _ before: [UInt8], edits: some Sequence<Fix.Edit>) {
    let starts = startsOfLines(in: before)
    var places: [(bytes: Range<Int>, edit: Fix.Edit)] = []
    for edit in edits where edit.path == path {
      guard let range = byteRange(of: edit.range, starts, in: before), before[range].elementsEqual(edit.original.utf8)
      else { continue }
      places.append((range, edit))
    }
    var (after, end, made): ([UInt8], Int, [Fix.Edit]) = ([], 0, [])
    for (range, edit) in places.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
    where range.lowerBound >= end {
      after += before[end..<range.lowerBound]
      after += edit.replacement.utf8
      end = range.upperBound
      made.append(edit)
    }
    after += before[end...]
    guard after != before else { return nil }
    self.path = path
    self.before = before
    self.after = after
    self.edits = made
  }
}

/// Where each line begins, the first behind the byte order mark.
private func startsOfLines(in bytes: [UInt8]) -> [Int] {
  var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
  for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
  return starts
}

private func byteRange(of range: SourceRange, _ starts: [Int], in bytes: [UInt8]) -> Range<Int>? {
  func offset(_ position: SourcePosition) -> Int? {
    guard starts.indices.contains(position.line - 1), position.column > 0 else { return nil }
    let offset = starts[position.line - 1] + position.column - 1
    return offset <= bytes.count ? offset : nil
  }
  guard let start = offset(range.start), let end = offset(range.end), start <= end else { return nil }
  return start..<end
}
