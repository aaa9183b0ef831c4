/// A diagnostic for a person at a terminal: what is wrong, where, the line with a mark under it, and what to do.
///
///     error[front-matter/bad-date]: date '2026-13-01' is not a day of the calendar
///      --> content/postings/低保公示.md:3:7
///       |
///     3 | date: 2026-13-01
///       |       ^^^^^^^^^^
///       = help: write year-month-day, for example 2026-01-13
package struct HumanReport: Sendable {
  package var language: Language
  package var usesColor: Bool
  package var excerpts: SourceExcerpts

  package init(in language: Language = .english, usesColor: Bool = false, excerpts: SourceExcerpts = .none) {
    self.language = language
    self.usesColor = usesColor
    self.excerpts = excerpts
  }

  package func text(of diagnostic: Diagnostic) -> String {
    let title = "\(diagnostic.severity.word[language])[\(diagnostic.code.id)]"
    var lines = [paint(title, color(of: diagnostic.severity)) + paint(": " + diagnostic.message[language], .bold)]
    let gutter = String(repeating: " ", count: gutterWidth(of: diagnostic))
    if let place = diagnostic.place { lines += frame(of: place, gutter: gutter, color: color(of: diagnostic.severity)) }
    var notes = diagnostic.notes[...]
    while let note = notes.first {
      let same = notes.prefix { $0.message == note.message && $0.place?.path == note.place?.path }
      notes = notes.dropFirst(same.count)
      let places = locations(of: same.compactMap(\.place))
      lines.append(
        "\(gutter) \(paint("=", .blue)) \(paint(Self.noteLabel[language], .bold)) \(note.message[language])\(places)")
    }
    if let help = diagnostic.help {
      lines.append("\(gutter) \(paint("=", .blue)) \(paint(Self.helpLabel[language], .bold)) \(help[language])")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let noteLabel = Wording("note:", "另见:")
  private static let helpLabel = Wording("help:", "改法:")

  /// Places in one file that a note is about, some of many: ` (path!C3:14:40, C4:27:58)`.
  private func locations(of places: [Place]) -> String {
    guard let first = places.first else { return "" }
    var locations = [location(of: first)]
    for place in places.dropFirst().prefix(Self.mostPlaces - 1) {
      locations.append(String(location(of: place).dropFirst(place.path.count + 1)))
    }
    if places.count > Self.mostPlaces {
      let rest = places.count - Self.mostPlaces
      locations.append(Wording("and \(rest) more", "另有\(rest)处")[language])
    }
    return " (\(locations.joined(separator: ", ")))"
  }

  private static let mostPlaces = 6

  /// `path:line:column`, or `path!sheet:C14`; the column counts characters, as an editor does.
  func location(of place: Place) -> String {
    var location = place.path
    if case .cell(_, let sheet, let address, _) = place {
      location += "!" + (sheet.map { $0 + ":" } ?? "") + "\(address)"
    }
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
    let excerpt = MarkedLine(line, range: range)
    return [
      arrow, "\(gutter) \(bar)", "\(paint(String(range.start.line), .blue)) \(bar) \(excerpt.text)",
      "\(gutter) \(bar) \(excerpt.indent)\(paint(excerpt.mark, color))",
    ]
  }

  fileprivate func characterColumn(_ column: Int, in line: Substring?) -> Int {
    guard let line else { return column }
    return line[..<line.index(atColumn: column)].count + 1
  }
}
