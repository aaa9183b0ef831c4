/// An illness beside a name: “张三患尿毒症”, “患者张三，诊断为肺癌”, “姓名：张三 病种：白血病”.
///
/// Only these forms: of 大病救助 and 慢性病管理 a portal speaks on every second page, and of nobody.
func findIllnesses(in line: TextLine) -> [PersonalFact] {
  var found: [PersonalFact] = []
  var index = 0
  while index < line.count, let verb = verbs.first(in: line, index..<line.count) {
    index = verb.upperBound
    guard let illness = Illness.first(in: line, verb.upperBound..<min(line.count, verb.upperBound + 18)),
      !endsClause(line, verb.upperBound..<illness.lowerBound), hasName(line, before: verb)
    else { continue }
    found.append(PersonalFact(.illness, line.bytes(illness), masked: "**"))
    index = illness.upperBound
  }
  return found
}

enum Illness {
  /// The words for an illness in a range, from where they begin: 慢性肾功能衰竭.
  static func first(in line: TextLine, _ range: Range<Int>) -> Range<Int>? {
    guard let word = words.first(in: line, range) else { return nil }
    var start = word.lowerBound
    while start > range.lowerBound, line[start - 1].isHan { start -= 1 }
    return start..<word.upperBound
  }

  /// Whether a cell below a heading like 病种 names one.
  static func isNamed(_ cell: String) -> Bool { words.isIn(cell) }

  private static let words = WordList(
    """
    癌 肿瘤 白血病 尿毒症 肾衰 肾功能衰竭 肝硬化 肝炎 肺炎 肺结核 结核 艾滋 梅毒 淋病 乙肝 丙肝 糖尿病 高血压 心脏病 冠心病 心衰 \
    脑梗 脑出血 脑瘫 中风 偏瘫 瘫痪 癫痫 精神分裂 精神病 精神障碍 抑郁 双相 痴呆 帕金森 红斑狼疮 血友病 再障 再生障碍 淋巴瘤 骨髓瘤 \
    肌萎缩 硬化症 渐冻 唐氏 自闭症 孤独症 先天性 尘肺 哮喘 类风湿 强直 骨折 股骨头 椎间盘 肝豆状 苯丙酮 地中海贫血 重症 病毒 \
    综合征 综合症 恶性 慢阻肺 不孕 性病 戒毒 吸毒 残障 失明 失聪 重大疾病 大病 重病 慢性病 疾病
    """)
}

/// The name stands right before the verb, with no more than a bracket or a few words of the person between.
private func hasName(_ line: TextLine, before verb: Range<Int>) -> Bool {
  if let name = nameRunningInto(line, verb.lowerBound) { return !name.isEmpty }
  guard let name = PersonName.last(in: line, before: verb.lowerBound, within: 20) else { return false }
  let isLabelled =
    PersonName.titles.ends(in: line, before: name.lowerBound)
    || (line[name.lowerBound - 1] == 0x3A && PersonName.titles.ends(in: line, before: name.lowerBound - 1))
  // 张三（男，45岁）患…
  let between = name.upperBound..<verb.lowerBound
  let isNear = between.count <= 1 || line[name.upperBound] == 0x28 || sexes.isIn(line, between)
  return (isLabelled || isNear) && !endsSentence(line, between)
}

/// 张三患尿毒症: the name and the verb in one run of characters that begins with the name.
private func nameRunningInto(_ line: TextLine, _ end: Int) -> Range<Int>? {
  var start = end
  while line[start - 1].isHan, end - start < 9 { start -= 1 }
  for length in 2...4 where end - length >= start {
    let begin = end - length
    let surname = Surname.length(in: line, at: begin)
    guard surname > 0, length - surname >= 1, length - surname <= 2 else { continue }
    let isFree = begin == start || PersonName.titles.ends(in: line, before: begin)
    if isFree, !PersonName.isOrdinary(line, begin..<end) { return begin..<end }
  }
  return nil
}

private func endsClause(_ line: TextLine, _ range: Range<Int>) -> Bool {
  line.signs[range].contains { $0 == 0x3002 || $0 == 0x3B || $0 == 0x3001 }
}

private func endsSentence(_ line: TextLine, _ range: Range<Int>) -> Bool {
  line.signs[range].contains { $0 == 0x3002 || $0 == 0x3B }
}

private let verbs = WordList("身患 患有 患了 患上 罹患 确诊为 确诊 诊断为 诊断 病种 病名 疾病名称 患病情况 病情 患")
private let sexes = WordList("男 女 岁")
