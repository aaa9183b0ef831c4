/// Reads a cell of the column 公开时限.
///
/// What it says is taken apart at commas, stops and brackets, and each part into rules; words that no rule accounts for
/// are kept in `remainder`, but for those that only carry the sentence (予以公开).
/// - Source: the classes of limits in 政府信息公开条例 (国务院令第711号) and in published catalogs.
package func parseTimeLimit(_ text: String) -> TimeLimit {
  var scanner = TimeLimitScanner()
  for clause in clauses(of: Array(text.unicodeScalars)) { scanner.read(clause) }
  scanner.close()
  return TimeLimit(original: text, clauses: scanner.clauses, remainder: scanner.remainder.joined(separator: " "))
}

/// The parts of a text, without blanks and with narrow digits.
private func clauses(of text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
  withoutBracketsInTrigger(text).split { $0.isLineBreak || "，,。；;（）()！!".unicodeScalars.contains($0) }
    .map { $0.filter { !$0.isBlank }.map(\.narrow) }.filter { !$0.isEmpty }
}

/// `信息形成（变更）之日起` as `信息形成或变更之日起`, so that its brackets part nothing.
private func withoutBracketsInTrigger(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var kept: [Unicode.Scalar] = []
  var index = 0
  while index < text.count {
    let words = ["变更", "更新", "获取", "或变更", "或者变更", "或获取", "或者获取"]
    if text[index].isOpeningRound, let length = text.lengthOfFirst(of: words, at: index + 1),
      index + length + 1 < text.count, text[index + length + 1].isClosingRound
    {
      if text[index + 1] != "或" { kept.append("或") }
      kept += text[index + 1...index + length]
      index += length + 2
    } else {
      kept.append(text[index])
      index += 1
    }
  }
  return kept
}

/// Collects the rules of a text, clause by clause.
struct TimeLimitScanner {
  private(set) var clauses: [TimeLimit.Clause] = []
  private(set) var remainder: [String] = []
  /// A trigger that stood in a clause of its own: `自信息形成之日起，20个工作日内`.
  private var openTrigger: (trigger: TimeLimit.Trigger, words: String)?
  /// The words of an exception that may go on: `法律法规另有规定的，从其规定`.
  private var exception: [String] = []

  mutating func read(_ clause: [Unicode.Scalar]) {
    let exceptionStart = exceptionStart(clause)
    readRules(Array(clause[..<(exceptionStart ?? clause.count)]))
    if let exceptionStart { exception.append(clause.text(exceptionStart..<clause.count)) }
  }

  /// Ends the text: what is still open has no more to come.
  mutating func close() {
    closeException()
    closeTrigger()
  }
}

extension TimeLimitScanner {
  private mutating func closeException() {
    if !exception.isEmpty { clauses.append(TimeLimit.Clause(.exception(exception.joined(separator: "，")))) }
    exception = []
  }

  private mutating func closeTrigger() {
    if let openTrigger { remainder.append(openTrigger.words) }
    openTrigger = nil
  }

  /// Where `法律法规另有规定的从其规定` begins, if the clause says so.
  private func exceptionStart(_ clause: [Unicode.Scalar]) -> Int? {
    let signs = ["另有规定", "从其规定", "另有要求", "除外"]
    guard let sign = clause.indices.first(where: { clause.lengthOfFirst(of: signs, at: $0) != nil }) else { return nil }
    let lastDigit = clause[..<sign].lastIndex { $0.digitValue != nil } ?? -1
    let openings = ["法律", "行政法规", "法规", "国家", "上级", "省", "如", "特殊", "涉密", "但", "有关"]
    let start = clause.indices[(lastDigit + 1)...].first {
      $0 < sign && clause.lengthOfFirst(of: openings, at: $0) != nil
    }
    return start ?? (lastDigit < 0 ? 0 : sign)
  }

  private mutating func readRules(_ clause: [Unicode.Scalar]) {
    guard !clause.isEmpty else { return }
    closeException()
    var scanner = TimeLimitClauseScanner(clause, inherited: openTrigger?.trigger)
    scanner.readClause()
    if scanner.hasUsedInherited { openTrigger = nil }
    closeTrigger()
    openTrigger = scanner.loneTrigger
    clauses += scanner.clauses
    remainder += scanner.remainder
  }
}
