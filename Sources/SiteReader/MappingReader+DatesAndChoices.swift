import SiteDiagnostics
import SiteModel
import SiteValues

/// The kinds of value that this field's keys take, with the words for what is wrong with them.
extension MappingReader {
  mutating func day(_ names: [String]) -> CalendarDay? {
    guard let text = text(among: names) else { return nil }
    if let day = CalendarDay(text) { return day }
    reportBadDate(text, names, form: "2026-01-13")
    return nil
  }

  mutating func time(_ names: [String]) -> PublicationTime? {
    guard let text = text(among: names) else { return nil }
    if let time = PublicationTime(text) { return time }
    reportBadDate(text, names, form: "2026-01-13 or 2026-01-13T09:30")
    return nil
  }

  /// One of the words of a type, as its raw values write them.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ names: [String], of type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(among: names) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    diagnostics.append(
      Diagnostic(
        .badChoice, "'\(text)' is none of the words that '\(names[0])' takes", at: place(ofAny: names),
        help: nearestName(to: text, among: words).map { "did you mean '\($0)'?" }
          ?? "write one of \(words.joined(separator: "、"))"))
    return nil
  }

  private mutating func reportBadDate(_ text: String, _ names: [String], form: String) {
    diagnostics.append(
      Diagnostic(
        .badDate, "'\(text)' is not a day of the calendar", at: place(ofAny: names),
        help: "write year-month-day, for example \(form)"))
  }
}
