/// The words that say what starts the clock: `信息形成或者变更之日起`, `自信息形成`, `信息形成或者变更的`.
struct TriggerPhrase {
  let trigger: TimeLimit.Trigger
  let range: Range<Int>

  /// `nil` if the words name no event.
  init?(in words: [Unicode.Scalar]) {
    guard let start = Self.start(words) else { return nil }
    let suffix = Self.suffix(words, after: start.event)
    let event = start.event..<(suffix?.lowerBound ?? Self.endOfKnownEvent(words, start.event))
    // 更新 alone is what is done by the limit, not what starts it.
    guard !event.isEmpty, suffix != nil || start.event > start.phrase || words.text(event).contains("信息") else {
      return nil
    }
    trigger = Self.trigger(named: words.text(event))
    range = start.phrase..<(suffix?.upperBound ?? event.upperBound)
  }
}

extension TriggerPhrase {
  /// Where the phrase and, after 自 or 从, its event begin.
  private static func start(_ words: [Unicode.Scalar]) -> (phrase: Int, event: Int)? {
    let opening = words.indices.first { index in
      words[index] == "自" && !["治", "评", "我", "行", "主", "愿", "身"].contains { words.has($0, at: index + 1) }
        || words[index] == "从"
    }
    if let opening { return (opening, opening + 1) }
    let events = words.indices.first { endOfKnownEvent(words, $0) > $0 }
    if let events { return (events, events) }
    return suffix(words, after: 0) != nil ? (0, 0) : nil
  }

  /// `之日起` and its variants, after the event.
  private static func suffix(_ words: [Unicode.Scalar], after start: Int) -> Range<Int>? {
    let suffixes = ["之日起的", "之日起", "当日起", "之日后", "之日", "日起", "以后", "之后", "后的", "后", "起", "的"]
    for index in words.indices where index > start {
      guard let length = words.lengthOfFirst(of: suffixes, at: index) else { continue }
      // A 的 is a suffix only at the end, before 当天; elsewhere it belongs to the event's words.
      if words[index] == "的", index + 1 < words.count { continue }
      if words[index] == "的", endOfKnownEvent(words, start) < index { continue }
      return index..<index + length
    }
    return nil
  }

  private static let verbs: [(word: String, kind: Kind)] = [
    ("形成", .formed), ("产生", .formed), ("生成", .formed), ("制作", .formed), ("制定", .formed), ("变更", .changed),
    ("变化", .changed), ("更新", .changed), ("调整", .changed), ("修改", .changed), ("获取", .obtained), ("获得", .obtained),
    ("取得", .obtained),
  ]
  private static let nouns = ["政府信息", "信息", "或者", "或", "及", "和", "、", "发生", "相关", "公开"]

  private enum Kind { case formed, changed, obtained }

  /// The end of the words at a position that say 信息形成、变更 or 获取 and nothing else; the position itself if none do.
  private static func endOfKnownEvent(_ words: [Unicode.Scalar], _ start: Int) -> Int {
    var (position, end, hasVerb) = (start, start, false)
    while position < words.count {
      if let length = words.lengthOfFirst(of: verbs.map(\.word), at: position) {
        (position, end, hasVerb) = (position + length, position + length, true)
      } else if let length = words.lengthOfFirst(of: nouns, at: position) {
        position += length
        if hasVerb, words.has("信息", at: position - 2) { end = position }
      } else {
        break
      }
    }
    return hasVerb ? end : start
  }

  private static func trigger(named words: String) -> TimeLimit.Trigger {
    let event = Array(words.unicodeScalars)
    guard endOfKnownEvent(event, 0) == event.count else { return .other(words) }
    let kinds = Set(verbs.filter { words.contains($0.word) }.map(\.kind))
    if kinds.contains(.changed) {
      return kinds.contains(.formed) ? .formedOrChanged : kinds.contains(.obtained) ? .other(words) : .changed
    }
    if kinds.contains(.obtained) { return kinds.contains(.formed) ? .formedOrObtained : .obtained }
    return .formed
  }
}
