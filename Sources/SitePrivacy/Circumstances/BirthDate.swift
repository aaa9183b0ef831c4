/// A date of birth beside a name: “张三，男，1990年1月1日出生”, “姓名：张三 出生日期：1990-01-01”.
func findBirthDates(in line: TextLine) -> [PersonalFact] {
  var found: [PersonalFact] = []
  var index = 0
  while let word = words.first(in: line, index..<line.count) {
    index = word.upperBound
    // 出生日期：1990-01-01, else 1990年1月1日出生.
    let behind = TextDay.first(in: line, word.upperBound..<min(line.count, word.upperBound + 16))
    let before = TextDay.first(in: line, max(0, word.lowerBound - 12)..<word.lowerBound)
    guard let day = behind ?? before else { continue }
    guard PersonName.last(in: line, before: min(day.lowerBound, word.lowerBound), within: 30) != nil else { continue }
    found.append(PersonalFact(.birthDate, line.bytes(day), masked: hidden(line.text(day))))
    index = max(index, day.upperBound)
  }
  return found
}

/// Digits as stars: `****年*月*日`.
func hidden(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value.isDigit ? "*" : $0 }))
}

private let words = WordList("出生日期 出生年月日 出生时间 出生 生于 生日")
