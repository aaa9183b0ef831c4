/// Reads the rules of one clause.
///
/// It looks for the words that make a rule, from left to right; those before them say what starts the clock, what is
/// published, and whether a span is a deadline or a notice period.
struct TimeLimitClauseScanner {
  private let words: [Unicode.Scalar]
  private let inherited: TimeLimit.Trigger?
  private(set) var clauses: [TimeLimit.Clause] = []
  private(set) var remainder: [String] = []
  /// The words of a trigger that has no rule after it in its clause.
  private(set) var loneTrigger: (trigger: TimeLimit.Trigger, words: String)?
  /// A rule took the trigger of the clause before.
  private(set) var hasUsedInherited = false
  /// The first word that no rule accounts for yet.
  private var pending = 0

  init(_ words: [Unicode.Scalar], inherited: TimeLimit.Trigger?) {
    self.words = words
    self.inherited = inherited
  }

  mutating func readClause() {
    var index = 0
    while index < words.count {
      if let end = readRule(at: index) {
        pending = end
        index = end
      } else {
        index += 1
      }
    }
    readRest()
    dropVagueBesideDeadline()
  }
}

extension TimeLimitClauseScanner {
  private static let permanentWords = ["长期", "永久", "常年", "长久"]
  private static let vagueWords = ["第一时间", "及时", "适时", "不定期", "定期", "尽快", "随时"]
  private static let immediateWords: [(word: String, immediacy: TimeLimit.Immediacy)] = [
    ("当天", .sameDay), ("当日", .sameDay), ("即时", .immediate), ("立即", .immediate), ("即刻", .immediate), ("实时", .realTime),
  ]

  /// Reads the rule that begins at a position; returns where it ends.
  private mutating func readRule(at index: Int) -> Int? {
    if let (recurrence, end) = Recurrence.read(in: words, at: index) {
      append(.recurrence(recurrence), before: index)
      return end
    }
    if let (span, end) = TimeSpan.read(in: words, at: index) { return readSpan(span, at: index, end) }
    if let length = words.lengthOfFirst(of: ["同上", "同前"], at: index) {
      append(.sameAsAbove, before: index)
      return index + length
    }
    if let length = words.lengthOfFirst(of: Self.permanentWords, at: index) {
      append(.permanent, before: index)
      return index + length
    }
    if let length = words.lengthOfFirst(of: Self.vagueWords, at: index) {
      let context = context(before: index)
      append(.vague(words.text(index..<index + length), trigger: trigger(context)), context)
      return index + length
    }
    guard let found = Self.immediateWords.first(where: { words.has($0.word, at: index) }),
      !words.has("起", at: index + 2)
    else { return nil }
    let context = context(before: index)
    append(.atOnce(found.immediacy, trigger: trigger(context)), context)
    return index + found.word.unicodeScalars.count
  }

  /// Tells a deadline from a notice period.
  private mutating func readSpan(_ span: TimeSpan, at index: Int, _ end: Int) -> Int? {
    // 选举日前5日, 会议召开5日前: days before an event, which no rule has.
    guard words.lengthOfFirst(of: ["前", "以前", "之前"], at: end) == nil else { return nil }
    let context = context(before: index)
    let lead = context.rest
    let within = words.lengthOfFirst(of: ["以内", "之内", "内"], at: end)
    let above = words.lengthOfFirst(of: ["以上", "及以上"], at: end)
    let isMinimum = above != nil || ["不少于", "不得少于", "不低于", "不得低于", "不短于", "至少"].contains { lead.contains($0) }
    let isMaximum = ["不超过", "不得超过", "不晚于", "最迟", "不迟于"].contains { lead.contains($0) }
    let isDisplay = ["公示", "公开", "公布", "公告", "张贴", "展示", "保留", "保持", "留存", "时限", "期限", "时间"].contains {
      lead.contains($0)
    }
    // A bare 20个工作日 is the limit of the regulation's article 26, another bare span a notice period.
    let isUsualDeadline = span == TimeSpan(20, .workingDays) && !lead.contains("公示")
    let isNotice =
      isMinimum || (lead.hasSuffix("公示") || lead.hasSuffix("公示期")) || (within == nil && isDisplay && !isUsualDeadline)
    let trigger = trigger(context)
    if !isMinimum && (isMaximum || !isNotice && (within != nil || trigger != .unstated || isUsualDeadline)) {
      append(.deadline(span, trigger: trigger), context)
    } else {
      append(.noticePeriod(span, isMinimum: isMinimum, trigger: trigger), context)
    }
    return end + (within ?? above ?? 0)
  }

  private func context(before index: Int) -> TimeLimitContext { TimeLimitContext(Array(words[pending..<index])) }

  /// The trigger of the rule's own clause, else one that stood in a clause of its own before it.
  private mutating func trigger(_ context: TimeLimitContext) -> TimeLimit.Trigger {
    if let trigger = context.trigger { return trigger }
    guard let inherited, !hasUsedInherited else { return .unstated }
    hasUsedInherited = true
    return inherited
  }

  /// Appends a rule that has no use for a trigger; the words of one are kept.
  private mutating func append(_ rule: TimeLimit.Rule, before index: Int) {
    let context = context(before: index)
    if let words = context.triggerWords { remainder.append(words) }
    append(rule, context)
  }

  private mutating func append(_ rule: TimeLimit.Rule, _ context: TimeLimitContext) {
    if let object = context.objectOfRuleBefore { give(object, to: clauses.indices.last) }
    clauses.append(TimeLimit.Clause(rule, subject: context.subject))
  }

  /// The words after the last rule: what it is about, or words that were not understood.
  private mutating func readRest() {
    guard pending < words.count else { return }
    let rest = TimeLimitContext(Array(words[pending...]))
    if clauses.isEmpty, let trigger = rest.trigger, let words = rest.triggerWords, rest.subject == nil,
      rest.objectOfRuleBefore == nil
    {
      loneTrigger = (trigger, words)
    } else if let object = TimeLimitContext.meaning(of: words.text(pending..<words.count)) {
      give(object, to: clauses.indices.last)
    }
  }

  /// `每季度公开财务收支情况`: what is published follows the rule.
  private mutating func give(_ object: String, to index: Int?) {
    if let index, clauses[index].subject == nil, case .recurrence = clauses[index].rule {
      clauses[index].subject = object
    } else {
      remainder.append(object)
    }
  }

  /// `20个工作日内及时公开` asks for no more than its deadline.
  private mutating func dropVagueBesideDeadline() {
    let hasDeadline = clauses.contains { clause in
      switch clause.rule {
      case .deadline, .atOnce: true
      default: false
      }
    }
    guard hasDeadline else { return }
    clauses.removeAll { if case .vague = $0.rule { $0.subject == nil } else { false } }
  }
}
