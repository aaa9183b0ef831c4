extension Recurrence {
  /// The recurrence that begins at a position: `每季度`, `每月10日前`, `每季或每年度`, `按照会计记账周期`.
  ///
  /// - Returns: the recurrence and the index after it.
  static func read(in words: [Unicode.Scalar], at index: Int) -> (recurrence: Recurrence, end: Int)? {
    guard var (period, end) = period(in: words, at: index) else { return nil }
    var periods = [period]
    while let length = words.lengthOfFirst(of: ["或者", "或", "、", "和", "及"], at: end),
      let next = Self.period(in: words, at: end + length)
    {
      (period, end) = next
      periods.append(period)
    }
    let due = endOfDueDay(in: words, at: end)
    return (Recurrence(periods, dueBy: due.map { words.text(end..<$0) }), due ?? end)
  }
}

extension Recurrence {
  private static let names: [(word: String, period: Period)] = [
    ("半年", .halfYearly), ("季度", .quarterly), ("年度", .yearly), ("个月", .monthly), ("星期", .weekly), ("日", .daily),
    ("天", .daily), ("周", .weekly), ("月", .monthly), ("季", .quarterly), ("年", .yearly),
  ]

  private static func period(in words: [Unicode.Scalar], at index: Int) -> (period: Period, end: Int)? {
    for opening in ["按照每", "按照", "每", "按", ""] where words.has(opening, at: index) {
      let start = index + opening.unicodeScalars.count
      if let length = words.lengthOfFirst(of: ["会计记账周期", "会计核算周期", "会计周期", "记账周期"], at: start) {
        return (.accountingPeriod, start + length)
      }
      guard !opening.isEmpty, let name = names.first(where: { words.has($0.word, at: start) }) else { continue }
      return (name.period, start + name.word.unicodeScalars.count)
    }
    return words.lengthOfFirst(of: ["年末", "年底", "年终"], at: index).map { (.yearEnd, index + $0) }
  }

  /// `10日前`, `首月15日前`, `3月底前`: digits and words of the calendar up to 前.
  private static func endOfDueDay(in words: [Unicode.Scalar], at start: Int) -> Int? {
    let calendar = Set("第首次年月季度末底初终日号一二三四五六七八九十的".unicodeScalars)
    var index = start
    while index < words.count, index - start < 14, calendar.contains(words[index]) || words[index].digitValue != nil {
      index += 1
    }
    guard index > start, let length = words.lengthOfFirst(of: ["之前", "以前", "前"], at: index) else { return nil }
    return index + length
  }
}
