extension LegalBasisParser {
  /// Reads the citations of one line.
  mutating func read(_ segment: Range<Int>) {
    var cursor = segment.lowerBound
    var marker: String?
    while true {
      while cursor < segment.upperBound, isSeparator(scalars[cursor]) { cursor += 1 }
      guard cursor < segment.upperBound else { return }
      if let found = ItemMarker(in: scalars, at: cursor, upTo: segment.upperBound) {
        marker = scalars.text(cursor..<found.end)
        cursor = found.end
        continue
      }
      let next = nextStop(from: cursor, in: segment)
      switch next {
      case .marker(let index):
        readUnquoted(cursor..<index, marker, segment)
        cursor = index
      case .end:
        readUnquoted(cursor..<segment.upperBound, marker, segment)
        return
      case .title(let open, let close):
        if let outer = outerTitle(from: cursor, around: open..<close + 1, in: segment) {
          cursor = appendCitation(
            CitationDraft(range: cursor..<outer, marker: marker, title: scalars.text(cursor..<outer)), in: segment)
        } else {
          let start = readLead(cursor..<open, marker, segment)
          if start > cursor { marker = nil }
          var draft = CitationDraft(range: start..<close + 1, marker: marker, isQuoted: true)
          draft.issuer = issuer(start..<open)
          draft.title = title(open + 1..<close, &draft.details)
          cursor = appendCitation(draft, in: segment)
        }
      }
      marker = nil
    }
  }

  private enum Stop {
    case title(open: Int, close: Int)
    case marker(Int)
    case end
  }

  /// The next title in its marks, or numbering after a blank, whichever comes first.
  private func nextStop(from start: Int, in segment: Range<Int>) -> Stop {
    var index = start
    while index < segment.upperBound {
      if scalars[index] == "《", let close = closeOfTitle(at: index) { return .title(open: index, close: close) }
      if index > start, scalars[index - 1].isBlank,
        let marker = ItemMarker(in: scalars, at: index, upTo: segment.upperBound), marker.isCertain
      {
        return .marker(index)
      }
      if scalars[index].isOpeningRound, let close = closeOfBracket(at: index, upTo: segment.upperBound) {
        index = close
      }
      index += 1
    }
    return .end
  }

  /// Appends a citation together with the details after its title; returns where it ends.
  private mutating func appendCitation(_ draft: CitationDraft, in segment: Range<Int>) -> Int {
    var draft = draft
    let end = readDetails(at: draft.range.upperBound, upTo: segment.upperBound, into: &draft.details)
    draft.range = draft.range.lowerBound..<end
    append(draft)
    return end
  }

  /// A title's words; a number or an amendment that was put inside the marks goes to the details.
  private func title(_ inside: Range<Int>, _ details: inout CitationDetails) -> String {
    var words = scalars.trimmed(inside)
    if let last = words.last, scalars[last].isClosingRound,
      let open = words.last(where: {
        scalars[$0].isOpeningRound && closeOfBracket(at: $0, upTo: words.upperBound) == last
      })
    {
      readBracket(open + 1..<last, into: &details)
      if !details.isEmpty { words = scalars.trimmed(words.lowerBound..<open) }
    }
    return scalars.text(words)
  }
}

extension LegalBasisParser {
  /// The end of a title without marks of its own around one that has them: `国务院关于印发《…》的通知`.
  private func outerTitle(from start: Int, around inner: Range<Int>, in segment: Range<Int>) -> Int? {
    let leads = ["印发", "转发", "关于", "贯彻", "落实", "实施", "执行", "修改", "废止", "公布"]
    let opensTitle = leads.contains { lead in
      let length = lead.unicodeScalars.count
      return inner.lowerBound - start >= length && scalars.has(lead, at: inner.lowerBound - length)
    }
    guard opensTitle, inner.upperBound < segment.upperBound else { return nil }
    let limit = min(segment.upperBound, inner.upperBound + 24)
    for index in inner.upperBound..<limit {
      if scalars[index] == "《" || scalars[index].isOpeningRound || isSeparator(scalars[index]) { return nil }
      if let length = scalars.lengthOfFirst(of: kindsOfDocument, at: index), index + length <= segment.upperBound {
        return index + length
      }
    }
    return nil
  }

  /// Reads the words before a title; returns where the title's own citation begins.
  private mutating func readLead(_ lead: Range<Int>, _ marker: String?, _ segment: Range<Int>) -> Int {
    let words = scalars.trimmed(lead, of: isSeparator)
    guard !words.isEmpty else { return lead.upperBound }
    if isConnector(words) {
      return extendLast(to: words.upperBound, from: segment.lowerBound) ? lead.upperBound : words.lowerBound
    }
    if issuer(words) != nil { return words.lowerBound }
    if beginsResidue(words), extendLast(to: words.upperBound, from: segment.lowerBound) { return lead.upperBound }
    guard numbers.first(in: words) != nil || endsTitle(words) else { return words.lowerBound }
    readUnquoted(words, marker, segment)
    return lead.upperBound
  }

  /// `中共中央办公厅 国务院办公厅`: bodies, and nothing but bodies.
  private func issuer(_ range: Range<Int>) -> String? {
    var words = scalars.trimmed(range, of: isSeparator)
    if let length = scalars.lengthOfFirst(of: leadingWords, at: words.lowerBound), length < words.count {
      words = words.lowerBound + length..<words.upperBound
    }
    let bodies = words.split { isSeparator(scalars[$0]) }
    let endings = Set("厅局委部院会组署行府办室央处队站联团所中心".unicodeScalars)
    let isBody = { (body: Range<Int>) in
      body.count >= 2 && body.last.map { endings.contains(scalars[$0]) } == true
    }
    return bodies.isEmpty || !bodies.allSatisfy(isBody) ? nil : scalars.text(scalars.trimmed(words))
  }
}
