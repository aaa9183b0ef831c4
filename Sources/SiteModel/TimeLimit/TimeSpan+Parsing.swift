extension TimeSpan {
  /// The span that begins at a position: `20个工作日`, `二十个工作日`, `7日`, `3个月`.
  ///
  /// - Returns: the span and the index after it; `nil` also for the day of a date (`3月5日`) and for a year (`2026年`, `上一年度`).
  static func read(in words: [Unicode.Scalar], at index: Int) -> (span: TimeSpan, end: Int)? {
    guard let numeral = Numeral(in: words, at: index), (1...999).contains(numeral.value) else { return nil }
    if index > 0, "月第.上".unicodeScalars.contains(words[index - 1]) || Numeral(in: words, at: index - 1) != nil {
      return nil
    }
    for (word, unit) in units where words.has(word, at: numeral.end) && !words.has("年度", at: numeral.end) {
      return (TimeSpan(numeral.value, unit), numeral.end + word.unicodeScalars.count)
    }
    return nil
  }

  private static let units: [(word: String, unit: Unit)] = [
    ("个工作日", .workingDays), ("工作日", .workingDays), ("个自然日", .calendarDays), ("自然日", .calendarDays),
    ("个日历日", .calendarDays), ("日历日", .calendarDays), ("个月", .months), ("个星期", .weeks), ("星期", .weeks),
    ("周年", .years), ("周", .weeks), ("日", .calendarDays), ("天", .calendarDays), ("年", .years),
  ]
}
