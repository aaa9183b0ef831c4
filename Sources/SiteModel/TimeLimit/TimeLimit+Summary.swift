extension TimeLimit {
  /// A calendar can tell whether it was kept: the text has a deadline, a notice period or a recurrence.
  package var isAuditable: Bool {
    rules.contains { rule in
      switch rule {
      case .deadline, .atOnce, .noticePeriod, .recurrence: true
      case .vague, .sameAsAbove, .permanent, .exception: false
      }
    }
  }

  /// The rules in plain words, one a chip: `20个工作日内`, `长期公开`; the text itself if nothing was understood.
  package var parts: [String] { clauses.isEmpty ? [original].filter { !$0.isEmpty } : clauses.map(\.summary) }

  /// The chips in one line: `20个工作日内 · 长期公开`.
  package var summary: String { parts.joined(separator: " · ") }

  /// The limit that `同上` means, below this one's row in the table; any other stays as it is.
  package func following(_ above: TimeLimit) -> TimeLimit {
    guard clauses.contains(where: \.isSameAsAbove) else { return self }
    let clauses = clauses.flatMap { $0.isSameAsAbove ? above.clauses : [$0] }
    return TimeLimit(original: original, clauses: clauses, remainder: remainder)
  }
}

extension TimeLimit.Clause {
  fileprivate var isSameAsAbove: Bool { if case .sameAsAbove = rule { true } else { false } }

  package var summary: String {
    let subject = subject ?? ""
    return switch rule {
    case .deadline(let span, _): "\(subject)\(span)内"
    case .atOnce(let immediacy, _): "\(subject)\(immediacy.rawValue)公开"
    case .vague(let word, _): "\(subject)\(word)公开"
    case .sameAsAbove: "同上"
    case .noticePeriod(let span, let isMinimum, _): "\(subject)公示\(isMinimum ? "不少于" : "")\(span)"
    case .permanent: "\(subject)长期公开"
    case .recurrence(let recurrence): "\(subject)\(recurrence)"
    case .exception(let text): text
    }
  }
}

extension TimeSpan: CustomStringConvertible {
  package var description: String { "\(count)\(unit.rawValue)" }
}

extension Recurrence: CustomStringConvertible {
  package var description: String { periods.map(\.rawValue).joined(separator: "或") + (dueBy ?? "") }
}
