package import SiteDiagnostics

/// A parsed Markdown text: blocks, inlines, where each of them stands, and what a page needs to know about them.
///
/// A value without references to the text or to libcmark. Render it with `renderHTML`.
package struct MarkdownDocument: Sendable {
  /// The options that it was parsed with and will be rendered with.
  package let options: MarkdownOptions
  /// The headings in the order of the text.
  package let outline: [OutlineEntry]
  /// What is added to the level of each heading, so that the highest stands below the page's title.
  private let headingShift: Int
  let events: [MarkdownEvent]
  let pool: [UInt8]
  /// What is added to the line numbers of the events.
  let lineOffset: Int

  init(options: MarkdownOptions, outline: [OutlineEntry], events: [MarkdownEvent], pool: [UInt8], lineOffset: Int) {
    self.options = options
    self.outline = outline
    self.events = events
    self.pool = pool
    self.lineOffset = lineOffset
    let highest = outline.map(\.level).min() ?? options.topHeadingLevel
    headingShift = max(0, options.topHeadingLevel - highest)
  }

  /// The level, 1 to 6, at which a heading is shown that is written at another.
  package func shownLevel(_ level: Int) -> Int { min(6, level + headingShift) }

  /// Whether there is anything to show.
  package var isEmpty: Bool { events.isEmpty }

  func string(_ range: PoolRange) -> String { String(decoding: pool[range.range], as: UTF8.self) }

  func range(of event: MarkdownEvent) -> SourceRange {
    SourceRange(
      SourcePosition(line: Int(event.startLine) + lineOffset, column: Int(event.startColumn)),
      SourcePosition(line: Int(event.endLine) + lineOffset, column: Int(event.endColumn)))
  }
}

/// A heading as a table of contents lists it.
package struct OutlineEntry: Hashable, Sendable {
  /// 1 to 6, as written.
  package var level: Int
  /// The words without markup.
  package var text: String
  /// The `id` of the heading: never empty, never the same twice in a document.
  package var anchor: String
  package var range: SourceRange
}

/// A link or an image of a document, as its author wrote it.
package struct LinkReference: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case link, image }

  package var destination: String
  package var kind: Kind
  /// The place of the whole link, its text included.
  package var range: SourceRange

  package init(destination: String, kind: Kind, range: SourceRange) {
    self.destination = destination
    self.kind = kind
    self.range = range
  }
}

extension MarkdownDocument {
  /// The links and images in the order of the text, without those that were refused.
  package var links: [LinkReference] {
    events.compactMap { event in
      guard event.side == .open, event.kind == .link || event.kind == .image, !event.flag else { return nil }
      return reference(event)
    }
  }

  func reference(_ event: MarkdownEvent) -> LinkReference {
    LinkReference(
      destination: string(event.destination), kind: event.kind == .link ? .link : .image, range: range(of: event))
  }
}
