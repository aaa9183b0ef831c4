/// Words that lead up to a citation and are not part of its title.
let leadingWords = ["根据", "依据", "按照", "依照", "参照", "执行", "遵照"]

extension LegalBasisParser {
  /// Reads citations without title marks: a bare title, a bare number, or both.
  mutating func readUnquoted(_ range: Range<Int>, _ marker: String?, _ segment: Range<Int>) {
    var marker = marker
    for piece in pieces(scalars.trimmed(range, of: isSeparator)) {
      if beginsResidue(piece) || isConnector(piece), extendLast(to: piece.upperBound, from: segment.lowerBound) {
        continue
      }
      var start = piece.lowerBound
      while start < piece.upperBound {
        let end = readOne(start..<piece.upperBound, marker, segment)
        marker = nil
        start = scalars.trimmed(end..<piece.upperBound, of: isSeparator).lowerBound
        if start < piece.upperBound, beginsResidue(start..<piece.upperBound) || isConnector(start..<piece.upperBound),
          extendLast(to: piece.upperBound, from: segment.lowerBound)
        {
          break
        }
      }
    }
  }

  /// Reads one title up to its details, and these; returns where they end.
  private mutating func readOne(_ range: Range<Int>, _ marker: String?, _ segment: Range<Int>) -> Int {
    var draft = CitationDraft(range: range, marker: marker)
    let titleEnd = beginningOfDetails(in: range, &draft.details)
    var words = scalars.trimmed(range.lowerBound..<titleEnd) { isSeparator($0) || $0 == "《" || $0 == "》" }
    if let length = scalars.lengthOfFirst(of: leadingWords, at: words.lowerBound), length < words.count {
      words = words.lowerBound + length..<words.upperBound
    }
    draft.title = words.isEmpty ? nil : scalars.text(words)
    draft.details = CitationDetails()
    let end =
      titleEnd < range.upperBound ? readDetails(at: titleEnd, upTo: range.upperBound, into: &draft.details) : titleEnd
    draft.range = range.lowerBound..<max(end, range.lowerBound + 1)
    append(draft)
    return draft.range.upperBound
  }

  /// Where a title ends: at brackets that hold a number, at an article, or at a bare number.
  private func beginningOfDetails(in range: Range<Int>, _ details: inout CitationDetails) -> Int {
    let number = numbers.first(in: range)?.range.lowerBound
    for index in range {
      if index == number { return index }
      if scalars[index] == "第", ArticleReference.list(in: scalars, at: index, upTo: range.upperBound) != nil {
        return index
      }
      guard scalars[index].isOpeningRound else { continue }
      details = CitationDetails()
      readBracket(
        index
          + 1..<(closeOfBracket(at: index, upTo: range.upperBound) ?? min(range.upperBound, index + Self.longestTitle)),
        into: &details)
      if !details.isEmpty { return index }
    }
    return range.upperBound
  }

  /// Parts words at `、`, `，` and blanks where both sides are titles, since titles have these signs inside too.
  private func pieces(_ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isSeparator(scalars[index]) && index > start {
      let rest = index + 1..<range.upperBound
      let next = rest.first { isSeparator(scalars[$0]) } ?? range.upperBound
      guard endsTitle(start..<index), !rest.isEmpty, endsTitle(rest) || endsTitle(rest.lowerBound..<next) else {
        continue
      }
      pieces.append(scalars.trimmed(start..<index, of: isSeparator))
      start = index + 1
    }
    return (pieces + [scalars.trimmed(start..<range.upperBound, of: isSeparator)]).filter { !$0.isEmpty }
  }

  /// Whether the words end as a title or a document number does.
  func endsTitle(_ range: Range<Int>) -> Bool {
    let words = scalars.trimmed(range) { isSeparator($0) || $0 == "》" }
    guard let last = words.last, words.count >= 2 else { return false }
    if scalars[last].isClosingRound || scalars[last] == "号" {
      return numbers.first(in: words) != nil || endsWithEdition(words)
    }
    let endsWithKind = kindsOfDocument.contains { kind in
      words.count >= kind.unicodeScalars.count && scalars.has(kind, at: words.upperBound - kind.unicodeScalars.count)
    }
    // “关于实施某某法” is not yet a title.
    let isAbout = words.contains { scalars.has("关于", at: $0) && $0 + 2 <= words.upperBound }
    return isAbout ? endsWithKind && !scalars.has("法典", at: words.upperBound - 2) : endsWithKind || scalars[last] == "法"
  }

  private func endsWithEdition(_ words: Range<Int>) -> Bool {
    guard let open = words.last(where: { scalars[$0].isOpeningRound }) else { return false }
    return scalars.lengthOfFirst(of: ["试行", "暂行", "修订", "修正", "草案"], at: open + 1) != nil
  }

  /// `和`, `以及`: words between two citations.
  func isConnector(_ range: Range<Int>) -> Bool {
    range.count <= 2 && ["和", "及", "与", "以及", "或", "或者", "并", "及其"].contains(scalars.text(range))
  }

  /// `等法律法规`, `的有关规定`, `（…）`: words that belong to the citation before them.
  func beginsResidue(_ range: Range<Int>) -> Bool {
    if scalars.lengthOfFirst(of: ["等", "的", "之规定", "中", "规定", "有关", "相关", "要求", "精神", "文件", "文"], at: range.lowerBound)
      != nil
    {
      return numbers.first(in: range) == nil
    }
    return false
  }
}
