extension DocumentBuilder {
  /// Flags the soft breaks that stand between two characters of Chinese text: the author broke a line, not a word.
  mutating func joinSoftBreaks(from start: Int) {
    var before: CharacterClass?
    for index in start..<events.count {
      switch events[index].kind {
      case .text: before = edge(of: events[index], last: true)
      case .softBreak:
        guard let left = before, let right = firstCharacter(after: index) else { continue }
        events[index].flag =
          left.isWide && (right.isWide || right.isShared) || left.isShared && right.isWide
      case .emphasis, .strong, .strikethrough, .link: continue
      default: before = nil
      }
    }
  }

  private func firstCharacter(after index: Int) -> CharacterClass? {
    for event in events[(index + 1)...] {
      switch event.kind {
      case .text: return edge(of: event, last: false)
      case .emphasis, .strong, .strikethrough, .link: continue
      default: return nil
      }
    }
    return nil
  }

  private func edge(of event: MarkdownEvent, last: Bool) -> CharacterClass? {
    guard !event.text.isEmpty else { return nil }
    return pool.withUnsafeBufferPointer { pool in
      let range = event.text.range
      return CharacterClass(
        last ? decodeScalar(pool, before: range.upperBound) : decodeScalar(pool, at: range.lowerBound).scalar)
    }
  }
}
