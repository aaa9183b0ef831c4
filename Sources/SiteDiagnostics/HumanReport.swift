/// A diagnostic for a person at a terminal: what is wrong, where, the line with a mark under it, and what to do.
///
///     error[front-matter/bad-date]: date '2026-13-01' is not a day of the calendar
///      --> content/postings/低保公示.md:3:7
///       |
///     3 | date: 2026-13-01
///       |       ^^^^^^^^^^
///       = help: write year-month-day, for example 2026-01-13
package struct HumanReport: Sendable {
  package var usesColor: Bool
  package var excerpts: SourceExcerpts

  package init(usesColor: Bool = false, excerpts: SourceExcerpts = .none) {
    self.usesColor = usesColor
    self.excerpts = excerpts
  }

  package func text(of diagnostic: Diagnostic) -> String {
    let title = "\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]"
    var lines = [paint(title, color(of: diagnostic.severity)) + paint(": " + diagnostic.message, .bold)]
    let gutter = String(repeating: " ", count: gutterWidth(of: diagnostic))
    if let place = diagnostic.place { lines += frame(of: place, gutter: gutter, color: color(of: diagnostic.severity)) }
    for note in diagnostic.notes {
      let place = note.place.map { " (\(location(of: $0)))" } ?? ""
      lines.append("\(gutter) \(paint("=", .blue)) \(paint("note:", .bold)) \(note.message)\(place)")
    }
    if let help = diagnostic.help {
      lines.append("\(gutter) \(paint("=", .blue)) \(paint("help:", .bold)) \(help)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `path:line:column`, or `path!sheet:C14`; the column counts characters, as an editor does.
  func location(of place: Place) -> String {
    var location = place.path
    if case .cell(_, let sheet, let address, _) = place { location += "!" + (sheet.map { $0 + ":" } ?? "") + "\(address)" }
    guard let range = place.range else { return location }
    let line = excerpts.line(range.start.line, of: place.path)
    return location + ":\(range.start.line):\(characterColumn(range.start.column, in: line))"
  }
}

extension HumanReport {
  fileprivate enum Color: String {
    case red = "31;1"
    case yellow = "33;1"
    case cyan = "36;1"
    case blue = "34;1"
    case bold = "1"
  }

  fileprivate func paint(_ text: String, _ color: Color) -> String {
    usesColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  fileprivate func color(of severity: Severity) -> Color {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  fileprivate func gutterWidth(of diagnostic: Diagnostic) -> Int {
    diagnostic.place?.range.map { String($0.start.line).count } ?? 1
  }

  fileprivate func frame(of place: Place, gutter: String, color: Color) -> [String] {
    let arrow = "\(gutter)\(paint("-->", .blue)) \(location(of: place))"
    guard let range = place.range, let line = excerpts.line(range.start.line, of: place.path) else { return [arrow] }
    let bar = paint("|", .blue)
    let (before, marked) = split(line, by: range)
    let shown = line.replacing("\t", with: "  ")
    let indent = String(repeating: " ", count: displayWidth(of: before.replacing("\t", with: "  ")))
    let mark = String(repeating: "^", count: max(1, displayWidth(of: marked.replacing("\t", with: "  "))))
    return [
      arrow, "\(gutter) \(bar)", "\(paint(String(range.start.line), .blue)) \(bar) \(shown)",
      "\(gutter) \(bar) \(indent)\(paint(mark, color))",
    ]
  }

  /// The line's text before the range, and its part inside; a range of several lines is marked to the line's end.
  fileprivate func split(_ line: Substring, by range: SourceRange) -> (before: Substring, marked: Substring) {
    let start = index(atColumn: range.start.column, in: line)
    let end = range.end.line > range.start.line ? line.endIndex : index(atColumn: range.end.column, in: line)
    return (line[..<start], line[start..<max(start, end)])
  }

  /// The column's character; a column inside of a character's bytes means that character.
  fileprivate func index(atColumn column: Int, in line: Substring) -> Substring.Index {
    let bytes = line.utf8
    var index = bytes.index(bytes.startIndex, offsetBy: max(0, column - 1), limitedBy: bytes.endIndex) ?? bytes.endIndex
    while index < bytes.endIndex, bytes[index] & 0b1100_0000 == 0b1000_0000 { index = bytes.index(before: index) }
    return index
  }

  fileprivate func characterColumn(_ column: Int, in line: Substring?) -> Int {
    guard let line else { return column }
    return line[..<index(atColumn: column, in: line)].count + 1
  }
}
