extension DocumentBuilder {
  /// Adds the inlines of one leaf block: texts are searched for strikethrough and bare URLs, links are judged.
  ///
  /// - Parameter markerLength: what a task marker takes off the first text.
  mutating func addInlines(
    _ inlines: Span<MarkdownEvent>, at place: consuming LeafPlace, without markerLength: Int = 0
  ) {
    let start = events.count
    var strikes = StrikethroughPairs()
    var linkDepth = 0
    var hasSoftBreak = false
    for index in inlines.indices {
      var event = inlines[index]
      if index == 0, markerLength > 0 {
        event.text.start += Int32(markerLength)
        event.startColumn += Int32(markerLength)
      }
      place.place(&event, in: source)
      switch event.kind {
      case .text:
        addText(event, isInLink: linkDepth > 0, strikes: &strikes)
        continue
      case .softBreak:
        hasSoftBreak = true
      case .html:
        if isComment(event) { continue }
        reportRawHTML(event)
      case .link, .image:
        if event.kind == .link { linkDepth += event.side == .open ? 1 : -1 }
        if event.side == .open {
          event.flag = isRefused(event)
          if event.flag { reportDangerousURL(event) }
        }
      default: break
      }
      // A strikethrough begins and ends between the same parents.
      if source.hasMarks {
        if event.side == .open { strikes.enter() } else if event.side == .close { strikes.leave() }
      }
      events.append(event)
    }
    if hasSoftBreak, !options.isPlainCommonMark { joinSoftBreaks(from: start) }
  }

  /// Whether no page may point to the destination of a link or image.
  private func isRefused(_ event: MarkdownEvent) -> Bool {
    !options.isPlainCommonMark
      && pool.withUnsafeBufferPointer {
        isDangerous(UnsafeBufferPointer(rebasing: $0[event.destination.range]), inImage: event.kind == .image)
      }
  }

  /// Adds a text, or what it is made of.
  mutating func addText(_ event: MarkdownEvent, isInLink: Bool, strikes: inout StrikethroughPairs) {
    var event = event
    guard !options.isPlainCommonMark else {
      events.append(event)
      return
    }
    let delimiters = takeOutDelimiters(of: &event)
    guard !event.text.isEmpty else { return }
    let urls =
      options.linksBareURLs && !isInLink ? pool.withUnsafeBufferPointer { findBareURLs($0, event.text.range) } : []
    guard !delimiters.isEmpty || !urls.isEmpty else {
      events.append(event)
      return
    }
    var done = Int(event.text.start)
    var next = delimiters[...]
    for url in urls {
      while let delimiter = next.first, delimiter.offset < url.range.lowerBound {
        addPiece(event, from: &done, to: delimiter.offset)
        addDelimiter(delimiter, event, from: &done, strikes: &strikes)
        next.removeFirst()
      }
      addPiece(event, from: &done, to: url.range.lowerBound)
      addLink(url, event)
      done = url.range.upperBound
      next = next.drop { $0.offset < done }
    }
    for delimiter in next {
      addPiece(event, from: &done, to: delimiter.offset)
      addDelimiter(delimiter, event, from: &done, strikes: &strikes)
    }
    addPiece(event, from: &done, to: Int(event.text.end))
  }

  private mutating func addPiece(_ event: MarkdownEvent, from done: inout Int, to end: Int) {
    guard end > done else { return }
    events.append(piece(of: event, done..<end))
    done = end
  }

  /// The columns of a piece are exact unless an escape or entity stands before it in the same text.
  private func piece(of event: MarkdownEvent, _ range: Range<Int>) -> MarkdownEvent {
    var piece = event
    piece.text = PoolRange(range.lowerBound, range.upperBound)
    piece.startColumn = event.startColumn + piece.text.start - event.text.start
    piece.endColumn = piece.startColumn + Int32(range.count)
    return piece
  }

  private mutating func addLink(_ url: BareURL, _ event: MarkdownEvent) {
    let text = piece(of: event, url.range)
    var link = MarkdownEvent(.link, .open)
    link.takePlace(of: text)
    let start = pool.count
    pool += url.prefix.utf8
    pool += pool[url.range]
    link.destination = PoolRange(start, pool.count)
    events += [link, text, link.closing]
  }

  private mutating func addDelimiter(
    _ delimiter: TildeRun, _ event: MarkdownEvent, from done: inout Int, strikes: inout StrikethroughPairs
  ) {
    events.append(piece(of: event, delimiter.offset..<(delimiter.offset + delimiter.length)))
    done = delimiter.offset + delimiter.length
    strikes.meet(delimiter, at: events.count - 1, in: &events)
  }
}
