import SiteDiagnostics
import SiteModel
import SiteValues

/// The kinds of value that this field's keys take, with the words for what is wrong with them.
extension MappingReader {
  mutating func day(_ names: [String]) -> CalendarDay? {
    guard let text = text(among: names) else { return nil }
    if let day = CalendarDay(text) { return day }
    reportBadDate(text, names, form: Wording("2026-01-13", "2026-01-13"))
    return nil
  }

  mutating func time(_ names: [String]) -> PublicationTime? {
    guard let text = text(among: names) else { return nil }
    if let time = PublicationTime(text) { return time }
    reportBadDate(text, names, form: Wording("2026-01-13 or 2026-01-13T09:30", "2026-01-13 或 2026-01-13T09:30"))
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
        .badChoice,
        Wording(
          "'\(text)' is none of the words that '\(names[0])' takes", "“\(text)”不是“\(names.last ?? names[0])”可以写的词"),
        at: place(ofAny: names),
        help: nearestName(to: text, among: words).map(Wording.didYouMean)
          ?? Wording("write one of \(words.joined(separator: "、"))", "只能写：\(words.joined(separator: "、"))")))
    return nil
  }

  private mutating func reportBadDate(_ text: String, _ names: [String], form: Wording) {
    diagnostics.append(
      Diagnostic(
        .badDate, Wording("'\(text)' is not a day of the calendar", "“\(text)”不是日历上的日子"), at: place(ofAny: names),
        help: Wording(
          "write year-month-day, for example \(form.english)", "写成“年-月-日”，例如 \(form.chinese)")))
  }
}
