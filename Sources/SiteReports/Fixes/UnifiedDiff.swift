/// What changes in a file, as `diff -u` and `git diff` show it, so that `patch` and `git apply` can take it.
///
/// - Parameter usesColor: red for what goes, green for what comes.
package func unifiedDiff(of file: MendedFile, usesColor: Bool = false) -> String {
  let (old, new) = (DiffLines(file.before), DiffLines(file.after))
  let changes = changes(from: old.lines, to: new.lines)
  var text = paint("--- a/\(file.path)\n+++ b/\(file.path)\n", .bold, usesColor)
  for hunk in hunks(of: changes, context: 3) {
    let first = hunk[0]
    let last = hunk[hunk.count - 1]
    let start = max(0, first.old.lowerBound - 3)
    let end = min(old.lines.count, last.old.upperBound + 3)
    let newStart = start + first.new.lowerBound - first.old.lowerBound
    let newEnd = end + last.new.upperBound - last.old.upperBound
    text += paint("@@ -\(span(start, end)) +\(span(newStart, newEnd)) @@\n", .cyan, usesColor)
    var index = start
    for change in hunk {
      for line in index..<change.old.lowerBound { text += " " + old.text(line) }
      for line in change.old { text += paint("-" + old.text(line), .red, usesColor) }
      for line in change.new { text += paint("+" + new.text(line), .green, usesColor) }
      index = change.old.upperBound
    }
    for line in index..<end { text += " " + old.text(line) }
  }
  return text
}

/// Lines that stand in place of others.
private struct LineChange {
  var old: Range<Int>
  var new: Range<Int>
}

private struct DiffLines {
  let lines: [ArraySlice<UInt8>]
  private let endsWithLineFeed: Bool

  init(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    endsWithLineFeed = lines.last?.isEmpty ?? true
    if endsWithLineFeed { lines.removeLast() }
    self.lines = lines
  }

  func text(_ index: Int) -> String {
    let line = String(decoding: lines[index], as: UTF8.self) + "\n"
    return index == lines.count - 1 && !endsWithLineFeed ? line + "\\ No newline at end of file\n" : line
  }
}

/// Fixes change words within lines, so both files have the same lines but for those that differ.
private func changes(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [LineChange] {
  guard old.count == new.count else {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = min(zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, min(old.count, new.count) - head)
    return [LineChange(old: head..<old.count - tail, new: head..<new.count - tail)]
  }
  var changes: [LineChange] = []
  for index in old.indices where old[index] != new[index] {
    if let last = changes.last, last.old.upperBound == index {
      changes[changes.count - 1] = LineChange(
        old: last.old.lowerBound..<index + 1, new: last.new.lowerBound..<index + 1)
    } else {
      changes.append(LineChange(old: index..<index + 1, new: index..<index + 1))
    }
  }
  return changes
}

/// Changes whose context meets are shown together.
private func hunks(of changes: [LineChange], context: Int) -> [[LineChange]] {
  var hunks: [[LineChange]] = []
  for change in changes {
    if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
      hunks[hunks.count - 1].append(change)
    } else {
      hunks.append([change])
    }
  }
  return hunks
}

/// `3,7`; a single line is `3`.
private func span(_ start: Int, _ end: Int) -> String {
  end - start == 1 ? "\(start + 1)" : "\(end > start ? start + 1 : start),\(end - start)"
}

private enum Paint: String {
  case bold = "1"
  case red = "31"
  case green = "32"
  case cyan = "36"
}

/// The line break stays outside, so that a colour ends with its line.
private func paint(_ lines: String, _ paint: Paint, _ usesColor: Bool) -> String {
  guard usesColor else { return lines }
  return lines.split(separator: "\n").map { "\u{1B}[\(paint.rawValue)m\($0)\u{1B}[0m\n" }.joined()
}
