extension ArticleReference {
  /// The list of articles that begins at a position: `第二条、第十条`, `第三条第（四）、（五）项`, `第三条至第五条`.
  ///
  /// - Returns: the references and the index after the last; `nil` if no article is named there.
  static func list(in scalars: [Unicode.Scalar], at index: Int, upTo end: Int) -> (references: [Self], end: Int)? {
    var scanner = ArticleScanner(scalars: scalars, limit: end)
    guard scanner.readReference(at: index, isFirst: true) else { return nil }
    while let next = scanner.skippingConnector(scanner.end), scanner.readReference(at: next, isFirst: false) {}
    return (scanner.references, scanner.end)
  }
}

private struct ArticleScanner {
  let scalars: [Unicode.Scalar]
  let limit: Int
  private(set) var references: [ArticleReference] = []
  private(set) var end = 0

  init(scalars: [Unicode.Scalar], limit: Int) {
    self.scalars = scalars
    self.limit = limit
  }

  enum Level: Int, Comparable {
    case chapter, section, article, paragraph, item
    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// Reads `第三条第二款第（一）项`, or as many of its parts as stand there; the first reference has to begin with 第.
  mutating func readReference(at start: Int, isFirst: Bool) -> Bool {
    var reference = ArticleReference(original: "")
    var listed: [(number: Int, text: Range<Int>)] = []
    var (position, pieceStart) = (start, start)
    var level: Level?
    var text = start..<start
    while let number = ordinal(at: position, needsOrdinal: isFirst && level == nil && listed.isEmpty) {
      if let unit = unit(at: number.end), level.map({ $0 < unit.level }) ?? true {
        for (value, text) in listed { append(reference.with(value, unit.level), text) }
        reference = reference.with(number.value, unit.level)
        (level, position, listed) = (unit.level, unit.end, [])
        if unit.level == .article { position = readInsertedAndRange(at: position, &reference) }
        text = pieceStart..<position
      } else if let next = skippingConnector(number.end), ordinal(at: next, needsOrdinal: false) != nil {
        // 第二、十条: the unit comes with the last number of the list.
        listed.append((number.value, pieceStart..<number.end))
        (position, pieceStart) = (next, next)
      } else {
        break
      }
    }
    guard !text.isEmpty else { return false }
    append(reference, text)
    end = text.upperBound
    return true
  }

  /// The place after `、`, `和` or nothing but blanks, between two references.
  func skippingConnector(_ index: Int) -> Int? {
    let start = scalars.skippingBlanks(index, upTo: limit)
    guard start < limit else { return nil }
    if let length = scalars.lengthOfFirst(of: ["、", "，", ",", "和", "及", "与", "以及"], at: start) {
      return scalars.skippingBlanks(start + length, upTo: limit)
    }
    return scalars[start] == "第" ? start : nil
  }

  private mutating func append(_ reference: ArticleReference, _ range: Range<Int>) {
    var reference = reference
    reference.original = scalars.text(scalars.trimmed(range))
    if let before = references.last, reference.article == nil, reference.paragraph != nil || reference.item != nil {
      reference.article = before.article
      reference.inserted = before.inserted
      if reference.paragraph == nil { reference.paragraph = before.paragraph }
    }
    references.append(reference)
  }

  /// `第（一）`, `第三`, and within a list `（二）` or `三`.
  private func ordinal(at index: Int, needsOrdinal: Bool) -> (value: Int, end: Int)? {
    var position = scalars.skippingBlanks(index, upTo: limit)
    guard position < limit else { return nil }
    if scalars[position] == "第" {
      position = scalars.skippingBlanks(position + 1, upTo: limit)
    } else if needsOrdinal {
      return nil
    }
    guard position < limit else { return nil }
    let isBracketed = scalars[position].isOpeningRound
    if isBracketed { position = scalars.skippingBlanks(position + 1, upTo: limit) }
    guard position < limit, let numeral = Numeral(in: scalars, at: position), numeral.end <= limit else { return nil }
    let close = scalars.skippingBlanks(numeral.end, upTo: limit)
    guard isBracketed else { return (numeral.value, close) }
    guard close < limit, scalars[close].isClosingRound else { return nil }
    return (numeral.value, scalars.skippingBlanks(close + 1, upTo: limit))
  }

  private func unit(at index: Int) -> (level: Level, end: Int)? {
    guard index < limit else { return nil }
    return switch scalars[index] {
    case "章": (.chapter, index + 1)
    case "节": (.section, index + 1)
    case "条" where !scalars.has("条例", at: index): (.article, index + 1)
    case "款": (.paragraph, index + 1)
    case "项": (.item, index + 1)
    default: nil
    }
  }

  /// `之一` after 条, and `至第五条`.
  private func readInsertedAndRange(at index: Int, _ reference: inout ArticleReference) -> Int {
    var position = index
    if position < limit, scalars[position] == "之", let numeral = Numeral(in: scalars, at: position + 1),
      numeral.end <= limit
    {
      (reference.inserted, position) = (numeral.value, numeral.end)
    }
    let dash = scalars.skippingBlanks(position, upTo: limit)
    guard dash < limit, "至到-—－~～".unicodeScalars.contains(scalars[dash]),
      let last = ordinal(at: dash + 1, needsOrdinal: false), let unit = unit(at: last.end), unit.level == .article
    else { return position }
    reference.through = last.value
    return unit.end
  }
}

extension ArticleReference {
  fileprivate func with(_ number: Int, _ level: ArticleScanner.Level) -> ArticleReference {
    var reference = self
    switch level {
    case .chapter: reference.chapter = number
    case .section: break
    case .article: reference.article = number
    case .paragraph: reference.paragraph = number
    case .item: reference.item = number
    }
    return reference
  }
}
