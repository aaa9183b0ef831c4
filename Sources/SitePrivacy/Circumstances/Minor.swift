/// The name of somebody under eighteen, told by an age or a school class beside it: “王小明，9岁”, “学生王小明（三年级）”.
func findMinors(in line: TextLine) -> [PersonalFact] {
  var found: [PersonalFact] = []
  var index = 0
  while index < line.count {
    guard let name = PersonName.bounded(in: line, at: index) else {
      index += 1
      continue
    }
    index = name.upperBound
    let clause = name.upperBound..<endOfClause(line, after: name.upperBound)
    guard parts.contains(line[name.upperBound]) else { continue }
    let isLabelled =
      PersonName.titles.ends(in: line, before: name.lowerBound)
      || (line[name.lowerBound - 1] == 0x3A && PersonName.titles.ends(in: line, before: name.lowerBound - 1))
    if isUnderage(line, clause) || (isLabelled && schools.isIn(line, clause)) || grades.isIn(line, clause) {
      found.append(PersonalFact(.minor, line.bytes(name), masked: maskedName(line.text(name))))
    }
  }
  return found
}

/// 王小明 → 王**.
func maskedName(_ name: String) -> String {
  String(name.prefix(1)) + String(repeating: "*", count: max(1, name.count - 1))
}

/// The age of a cell: 9, 9岁, 9周岁.
func age(ofCell cell: String) -> Int? {
  let line = TextLine(cell)
  var number = 0
  var index = 0
  while index < line.count, line[index] <= 0x20 { index += 1 }
  let start = index
  while line[index].isDigit, index - start < 4 {
    number = number * 10 + Int(line[index] - 0x30)
    index += 1
  }
  guard index > start, index == line.count || ages.match(in: line, at: index) != nil || line[index] <= 0x20 else {
    return nil
  }
  return number
}

/// An age below eighteen, as of a person: 9岁, （9周岁）, 年龄：9.
private func isUnderage(_ line: TextLine, _ clause: Range<Int>) -> Bool {
  for index in clause where line[index].isDigit && !line[index - 1].isDigit {
    var (number, end) = (0, index)
    while line[end].isDigit, end - index < 4 {
      number = number * 10 + Int(line[end] - 0x30)
      end += 1
    }
    guard number < 18 else { continue }
    if ages.match(in: line, at: end) != nil { return !bounds.isIn(line, max(0, index - 3)..<min(line.count, end + 4)) }
    if agesBefore.ends(in: line, before: line[index - 1] == 0x3A ? index - 1 : index) { return true }
  }
  return false
}

private func endOfClause(_ line: TextLine, after start: Int) -> Int {
  var end = start
  while end < line.count, end - start < 24, line[end] != 0x3002, line[end] != 0x3B, line[end] != 0x3001 { end += 1 }
  return end
}

/// What parts a name from what is said of the person.
private let parts = Set("(,: \t".unicodeScalars.map(\.value))
private let ages = WordList("岁 周岁 个月大")
private let agesBefore = WordList("年龄 现年 年仅 今年")
/// 16岁以上 is a rule, nobody's age.
private let bounds = WordList("以上 以下 不满 未满 已满 满 至 - ~ 及")
private let schools = WordList("小学 中学 初中 幼儿园 年级 班 学校 就读")
private let grades = WordList("一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级 初一 初二 初三")
