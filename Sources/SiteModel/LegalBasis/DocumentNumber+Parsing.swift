extension DocumentNumber {
  /// Reads a whole text as one number; `nil` if it is anything else: `国办发〔2019〕54号`, `国务院令第711号`.
  package init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let range = scalars.trimmed(scalars.indices)
    guard let found = DocumentNumberFinder(scalars: scalars).first(in: range), found.range == range else { return nil }
    self = found.number
  }
}

/// Finds document numbers among other words.
///
/// The number's core (`〔2019〕54号`, `令第711号`) is what is looked for; the letters of the body that issued it stand
/// before it without anything between, so their beginning is where the words before end with a kind of document.
struct DocumentNumberFinder {
  let scalars: [Unicode.Scalar]

  struct Found {
    let range: Range<Int>
    let number: DocumentNumber
  }

  func first(in range: Range<Int>) -> Found? {
    for index in range {
      if let found = document(at: index, in: range) ?? order(at: index, in: range) ?? bare(at: index, in: range) {
        return found
      }
    }
    return nil
  }
}

extension DocumentNumberFinder {
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "〔": "〕", "﹝": "﹞", "[": "]", "［": "］", "(": ")", "（": "）", "【": "】", "〖": "〗", "{": "}", "「": "」", "<": ">",
    "〈": "〉",
  ]
  private static let closing = Set(brackets.values)
  private static let orderWords = ["令", "公告", "通告"]

  /// `〔2019〕54号` at its bracket, with what stands before it.
  private func document(at index: Int, in range: Range<Int>) -> Found? {
    guard let close = Self.brackets[scalars[index]] else { return nil }
    var flaws: [DocumentNumber.Flaw] = []
    let yearStart = scalars.skippingBlanks(index + 1, upTo: range.upperBound)
    guard let year = digits(yearStart, in: range), let fullYear = fullYear(year.value, digits: year.end - yearStart)
    else { return nil }
    let yearEnd = scalars.skippingBlanks(year.end, upTo: range.upperBound)
    guard yearEnd < range.upperBound, Self.closing.contains(scalars[yearEnd]) else { return nil }
    if scalars[yearEnd] != close {
      flaws.append(.mismatchedBrackets)
    } else if scalars[index] != "〔" {
      flaws.append(.wrongBrackets)
    }
    if year.end - yearStart == 2 { flaws.append(.shortYear) }
    let agency = agency(endingAt: index, in: range)
    if agency.upperBound < index || yearStart > index + 1 || yearEnd > year.end { flaws.append(.spaceInside) }
    guard let serial = serial(at: yearEnd + 1, in: range, &flaws), scalars[serial.start].digitValue != nil else {
      return nil
    }
    if serial.hasOrdinal { flaws.append(.superfluousOrdinal) }
    if scalars[yearStart].value > 0x7F { flaws.append(.wideDigits) }
    return found(
      agency.lowerBound..<serial.end, .document(agency: name(agency), year: fullYear, serial: serial.value), flaws)
  }

  /// `令第711号`, `公告第91号`, `公告2019年第99号` at its word.
  private func order(at index: Int, in range: Range<Int>) -> Found? {
    guard let length = scalars.lengthOfFirst(of: Self.orderWords, at: index), index + length < range.upperBound
    else { return nil }
    var flaws: [DocumentNumber.Flaw] = []
    var position = index + length
    var year: Int?
    let yearStart = scalars.skippingBlanks(position, upTo: range.upperBound)
    if let numeral = digits(yearStart, in: range), (1949...2100).contains(numeral.value) {
      position = scalars.skippingBlanks(numeral.end, upTo: range.upperBound)
      if position < range.upperBound, scalars[position] == "年" { position += 1 }
      if position > numeral.end { year = numeral.value } else { position = index + length }
    }
    guard let serial = serial(at: position, in: range, &flaws), serial.hasOrdinal || serial.hasSuffix else {
      return nil
    }
    if !serial.hasOrdinal { flaws.insert(.missingOrdinal, at: 0) }
    let body = agency(endingAt: index, in: range, isOrder: true)
    guard body.upperBound == index else { return nil }
    let name = name(body.lowerBound..<index + length)
    return found(body.lowerBound..<serial.end, .order(name: name, year: year, serial: serial.value), flaws)
  }

  /// `国办发2019第54号`, `国办发2019年54号`: the year without brackets.
  private func bare(at index: Int, in range: Range<Int>) -> Found? {
    guard scalars[index].digitValue != nil, index > range.lowerBound, scalars[index - 1].isHan,
      let year = digits(index, in: range), year.end - index == 4, (1949...2100).contains(year.value)
    else { return nil }
    var flaws: [DocumentNumber.Flaw] = [.missingBrackets]
    var position = year.end
    while position < range.upperBound, "年-—–·/".unicodeScalars.contains(scalars[position]) { position += 1 }
    guard let serial = serial(at: position, in: range, &flaws), serial.hasSuffix, serial.start > year.end else {
      return nil
    }
    if serial.hasOrdinal { flaws.append(.superfluousOrdinal) }
    let agency = agency(endingAt: index, in: range)
    guard agency.count >= 2 else { return nil }
    return found(
      agency.lowerBound..<serial.end, .document(agency: name(agency), year: year.value, serial: serial.value), flaws)
  }

  private func found(_ range: Range<Int>, _ kind: DocumentNumber.Kind, _ flaws: [DocumentNumber.Flaw]) -> Found {
    var seen: Set<DocumentNumber.Flaw> = []
    let unique = flaws.filter { seen.insert($0).inserted }
    return Found(range: range, number: DocumentNumber(original: scalars.text(range), kind: kind, flaws: unique))
  }
}

extension DocumentNumberFinder {
  private struct Serial {
    var value: Int
    var start: Int
    var end: Int
    var hasOrdinal: Bool
    var hasSuffix: Bool
  }

  /// `第54号`, its parts and blanks optional.
  private func serial(at index: Int, in range: Range<Int>, _ flaws: inout [DocumentNumber.Flaw]) -> Serial? {
    var position = scalars.skippingBlanks(index, upTo: range.upperBound)
    var hasBlank = position > index
    var hasOrdinal = false
    if position < range.upperBound, scalars[position] == "第" {
      hasOrdinal = true
      let next = scalars.skippingBlanks(position + 1, upTo: range.upperBound)
      hasBlank = hasBlank || next > position + 1
      position = next
    }
    guard position < range.upperBound, let numeral = Numeral(in: scalars, at: position), numeral.value > 0,
      numeral.end <= range.upperBound
    else { return nil }
    let suffix = scalars.skippingBlanks(numeral.end, upTo: range.upperBound)
    let hasSuffix = suffix < range.upperBound && scalars[suffix] == "号"
    if hasBlank || hasSuffix && suffix > numeral.end { flaws.append(.spaceInside) }
    if scalars[position].digitValue == 0 { flaws.append(.leadingZero) }
    if scalars[position].digitValue != nil, scalars[position].value > 0x7F { flaws.append(.wideDigits) }
    if !hasSuffix { flaws.append(.missingSuffix) }
    return Serial(
      value: numeral.value, start: position, end: hasSuffix ? suffix + 1 : numeral.end, hasOrdinal: hasOrdinal,
      hasSuffix: hasSuffix)
  }

  private func digits(_ index: Int, in range: Range<Int>) -> Numeral? {
    guard index < range.upperBound, scalars[index].digitValue != nil else { return nil }
    return Numeral(in: scalars, at: index)
  }

  private func fullYear(_ value: Int, digits: Int) -> Int? {
    if digits == 4, (1949...2100).contains(value) { return value }
    return digits == 2 ? (value >= 49 ? 1900 : 2000) + value : nil
  }

  /// The letters of the issuing body that end before a number's core, blanks between left out.
  private func agency(endingAt core: Int, in range: Range<Int>, isOrder: Bool = false) -> Range<Int> {
    var end = core
    while end > range.lowerBound, scalars[end - 1].isBlank { end -= 1 }
    var start = end
    while start > range.lowerBound, isLetter(scalars[start - 1]) { start -= 1 }
    if start == end { return core..<core }
    // 通知肺炎机制发〔2020〕5号: the title before the number has no mark of its end but its last word.
    for index in (start..<end).reversed() {
      let length =
        scalars.lengthOfFirst(of: kindsOfDocument, at: index)
        ?? (isOrder && scalars[index] == "法" && !scalars.has("法院", at: index) ? 1 : nil)
      guard let length, index + length <= end else { continue }
      if index + length < end || isOrder { start = index + length }
      break
    }
    var hasLead = true
    while hasLead {
      let lead = scalars.lengthOfFirst(of: ["根据", "依据", "按照", "依照", "参照", "以及", "及", "和", "与", "见"], at: start)
      hasLead = lead.map { start + $0 < end } ?? false
      if hasLead, let lead { start += lead }
    }
    return start..<end
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || scalar.properties.isAlphabetic && scalar.value < 0x3000
  }

  /// The body's name, without the name of the state that some put before it.
  private func name(_ range: Range<Int>) -> String {
    let state = "中华人民共和国"
    let length = state.unicodeScalars.count
    return scalars.text(
      scalars.has(state, at: range.lowerBound) && range.count > length
        ? range.lowerBound + length..<range.upperBound : range)
  }
}

/// The words with which titles of policy documents end.
let kindsOfDocument = [
  "通知", "意见", "决定", "办法", "方案", "细则", "规定", "条例", "通报", "批复", "纲要", "规划", "计划", "法典", "制度", "章程",
  "准则", "决议", "解释", "指引", "标准", "目录", "清单", "要点", "规程", "规则", "公约", "报告",
]
