/// A line of a source with a mark under a part of it, cut to what fits beside each other on a screen.
package struct MarkedLine: Hashable, Sendable {
  /// What stands before the part, tabs as two spaces; `…` where it was cut.
  package private(set) var before: String
  package private(set) var marked: String
  package private(set) var after: String

  var text: String { before + marked + after }
  /// Spaces up to the mark.
  var indent: String { String(repeating: " ", count: displayWidth(of: before[...])) }
  var mark: String { String(repeating: "^", count: max(1, displayWidth(of: marked[...]))) }

  /// Cells of a terminal that a line may take, and those kept before the mark of a longer one.
  private static let widest = 100
  private static let lead = 24

  /// A range of several lines is marked to the end of the first.
  init(_ line: Substring, range: SourceRange) {
    let start = line.index(atColumn: range.start.column)
    let end = range.end.line > range.start.line ? line.endIndex : line.index(atColumn: range.end.column)
    var before = line[..<start].withTabsSpread
    var marked = line[start..<max(start, end)].withTabsSpread
    var after = line[max(start, end)...].withTabsSpread
    if displayWidth(of: before) + displayWidth(of: marked) + displayWidth(of: after) > Self.widest {
      before = cut(before, to: Self.lead, keepingEnd: true)
      let room = Self.widest - displayWidth(of: before)
      marked = cut(marked, to: room, keepingEnd: false)
      after = cut(after, to: max(0, room - displayWidth(of: marked)), keepingEnd: false)
    }
    (self.before, self.marked, self.after) = (String(before), String(marked), String(after))
  }
}

/// The end or the beginning of a text that fits, with `…` for the rest.
private func cut(_ text: Substring, to width: Int, keepingEnd: Bool) -> Substring {
  guard displayWidth(of: text) > width else { return text }
  var kept: [Character] = []
  var used = 1
  for character in keepingEnd ? Array(text.reversed()) : Array(text) {
    used += displayWidth(of: String(character))
    if used > width { break }
    kept.append(character)
  }
  return Substring(keepingEnd ? "…" + String(kept.reversed()) : String(kept) + "…")
}

extension Substring {
  /// The character at a column of UTF-8 bytes from 1; a column inside of a character's bytes means that character.
  func index(atColumn column: Int) -> Index {
    var index = utf8.index(startIndex, offsetBy: Swift.max(0, column - 1), limitedBy: endIndex) ?? endIndex
    while index < endIndex, utf8[index] & 0b1100_0000 == 0b1000_0000 { index = utf8.index(before: index) }
    return index
  }
}

extension Substring {
  fileprivate var withTabsSpread: Substring {
    utf8.contains(UInt8(ascii: "\t")) ? Substring(replacing("\t", with: "  ")) : self
  }
}
