/// What the words before a rule say: `会议通知自信息形成` has a subject and a trigger.
struct TimeLimitContext {
  /// What starts the clock, `nil` if the words do not say.
  private(set) var trigger: TimeLimit.Trigger?
  private(set) var triggerWords: String?
  /// The part of the item that the rule is about.
  private(set) var subject: String?
  /// What the rule before published, where a `、` parts it from this rule's words.
  private(set) var objectOfRuleBefore: String?
  /// The words that are not the trigger's.
  private(set) var rest: String

  init(_ words: [Unicode.Scalar]) {
    var lead = words[...]
    if let comma = words.lastIndex(of: "、"), comma > 0, ["公开", "公示", "公布"].contains(where: { words.has($0, at: 0) }) {
      objectOfRuleBefore = Self.meaning(of: words.text(0..<comma))
      lead = words[(comma + 1)...]
    }
    let phrase = Array(lead)
    let found = TriggerPhrase(in: phrase)
    trigger = found?.trigger
    triggerWords = found.map { phrase.text($0.range) }
    let before = phrase.text(0..<(found?.range.lowerBound ?? 0))
    let after = phrase.text((found?.range.upperBound ?? 0)..<phrase.count)
    rest = before + after
    subject = [before, after].compactMap(Self.meaning).joined()
    if subject?.isEmpty == true { subject = nil }
  }

  /// The words without those that only carry the sentence; `nil` if none are left.
  static func meaning(of text: String) -> String? {
    var words = text[...]
    var isChanged = true
    while isChanged {
      isChanged = false
      for filler in fillers {
        if words.hasPrefix(filler) {
          words.removeFirst(filler.count)
          isChanged = true
        }
        if words.hasSuffix(filler) {
          words.removeLast(filler.count)
          isChanged = true
        }
      }
    }
    return words.isEmpty ? nil : String(words)
  }

  /// Longer ones first.
  private static let fillers = [
    "公示期限", "公开期限", "不得少于", "不得超过", "不得低于", "向社会", "不少于", "不超过", "不低于", "不短于", "不晚于", "不迟于", "公示期", "公开期", "以内", "之内",
    "以上", "公开", "公示", "公布", "发布", "公告", "予以", "保持", "更新", "进行", "主动", "时间", "时限", "期限", "应当", "一次", "至少",
    "最迟", "张贴", "保留", "按照", "完成", "并且", "同时", "其中", "之日", "内", "并", "且", "为", "是", "的", "应", "于", "在", "即",
    "、", ":", "：", "-",
  ]
}
