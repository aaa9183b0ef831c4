/// A whole day in a line: 1990年1月1日, 1990-01-01, 1990.1.1, 19900101. A month without a day tells less, and lists of
/// candidates have to give it.
enum TextDay {
  /// The length of the day that begins at an index; `nil` if none does.
  static func match(in line: TextLine, at index: Int) -> Int? {
    guard line[index].isDigit, !line[index - 1].isDigit else { return nil }
    guard let (year, afterYear) = number(in: line, at: index, digits: 4...8) else { return nil }
    if afterYear - index == 8 {
      return isDay(year / 10_000, year / 100 % 100, year % 100) ? 8 : nil
    }
    guard afterYear - index == 4, separators.contains(line[afterYear]),
      let (month, afterMonth) = number(in: line, at: afterYear + 1, digits: 1...2),
      separators.contains(line[afterMonth]),
      let (day, end) = number(in: line, at: afterMonth + 1, digits: 1...2), isDay(year, month, day)
    else { return nil }
    return (line[end] == 0x65E5 ? end + 1 : end) - index
  }

  static func first(in line: TextLine, _ range: Range<Int>) -> Range<Int>? {
    for index in range {
      if let length = match(in: line, at: index), index + length <= range.upperBound { return index..<(index + length) }
    }
    return nil
  }

  private static func number(in line: TextLine, at start: Int, digits: ClosedRange<Int>) -> (Int, Int)? {
    var start = start
    while line[start].isSpace { start += 1 }
    var end = start
    var number = 0
    while line[end].isDigit, end - start < 9 {
      number = number * 10 + Int(line[end] - 0x30)
      end += 1
    }
    return digits.contains(end - start) ? (number, end) : nil
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1900...2099).contains(year) && (1...12).contains(month) && day > 0 && day <= daysOfMonth(month, of: year)
  }

  /// 年 and 月, and what stands for them.
  private static let separators = Set("年月-./".unicodeScalars.map(\.value))
}
