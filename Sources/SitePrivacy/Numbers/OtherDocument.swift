/// Numbers of passports, travel permits and officers' cards, beside the word that says so: 护照号 E12345678.
func findOtherDocuments(in line: TextLine) -> [PersonalFact] {
  var found: [PersonalFact] = []
  var index = 0
  while let word = words.first(in: line, index..<line.count) {
    index = word.upperBound
    while index < line.count, index - word.upperBound < 8,
      passed.match(in: line, at: index) != nil || skipped.contains(line[index])
    {
      index += passed.match(in: line, at: index) ?? 1
    }
    let start = index
    while line[index].isLetter || line[index].isDigit { index += 1 }
    let signs = line.signs[start..<index]
    let letters = signs.prefix { $0.isLetter }.count
    guard (1...2).contains(letters), (7...9).contains(signs.count), signs.dropFirst(letters).allSatisfy(\.isDigit)
    else {
      index = max(index, word.upperBound)
      continue
    }
    let text = line.text(start..<index)
    found.append(
      PersonalFact(
        .otherDocument, line.bytes(start..<index),
        masked: text.prefix(2) + String(repeating: "*", count: text.count - 4) + text.suffix(2)))
  }
  return found
}

private let words = WordList("护照 通行证 回乡证 台胞证 军官证 士兵证 文职证")
private let passed = WordList("号码 号 编号 证件")
private let skipped = Set(": ()为是".unicodeScalars.map(\.value))
