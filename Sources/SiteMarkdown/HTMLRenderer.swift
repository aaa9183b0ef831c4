/// The HTML of a document, in UTF-8: no page around it, a line feed at the end.
///
/// - Parameter resolving: gives each link and image its final destination, in the order of the text.
package func renderHTML(
  _ document: MarkdownDocument, resolving: (LinkReference) -> ResolvedLink = { ResolvedLink(href: $0.destination) }
) -> [UInt8] {
  withoutActuallyEscaping(resolving) { resolving in
    document.pool.withUnsafeBufferPointer { pool in
      var renderer = HTMLRenderer(document: document, pool: pool, resolve: resolving)
      renderer.render()
      return renderer.html.bytes
    }
  }
}

/// Walks over the events once. Links and images are in `HTMLRenderer+Links.swift`.
struct HTMLRenderer: ~Copyable {
  let document: MarkdownDocument
  /// The document's.
  let pool: UnsafeBufferPointer<UInt8>
  let options: MarkdownOptions
  let resolve: (LinkReference) -> ResolvedLink
  var html: HTMLBytes
  /// Links do not nest, so one is enough to remember.
  var isInRefusedLink = false
  var isInExternalLink = false

  init(
    document: MarkdownDocument, pool: UnsafeBufferPointer<UInt8>, resolve: @escaping (LinkReference) -> ResolvedLink
  ) {
    self.document = document
    self.pool = pool
    self.resolve = resolve
    options = document.options
    html = HTMLBytes(capacity: document.pool.count * 2 + 64)
  }

  mutating func render() {
    let events = document.events
    var index = 0
    while index < events.count {
      let event = events[index]
      switch (event.kind, event.side) {
      case (.paragraph, .open):
        if let end = writeDataTable(events, at: index) { index = end } else { openParagraph(event) }
      case (.image, .open):
        let end = endOfImage(events, from: index)
        writeImage(event, to: resolved(event), alternative: events[index...end])
        index = end
      default: write(event)
      }
      index += 1
    }
  }

  func bytes(_ range: PoolRange) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: pool[range.range]) }

  mutating func openParagraph(_ event: MarkdownEvent) {
    guard !event.flag else { return }
    html.beginLine()
    html.write("<p>")
  }

  private mutating func write(_ event: MarkdownEvent) {
    let isOpen = event.side == .open
    switch event.kind {
    case .text: html.write(escaping: bytes(event.text))
    case .softBreak: if !event.flag { html.write("\n") }
    case .lineBreak: html.write("<br />\n")
    case .code:
      html.write("<code>")
      html.write(escaping: bytes(event.text))
      html.write("</code>")
    case .html:
      if options.allowsRawHTML {
        html.write(raw: bytes(event.text))
      } else {
        html.write(escaping: bytes(event.text))
      }
    case .emphasis: isOpen ? html.write("<em>") : html.write("</em>")
    case .strong: isOpen ? html.write("<strong>") : html.write("</strong>")
    case .strikethrough: isOpen ? html.write("<del>") : html.write("</del>")
    case .link: isOpen ? openLink(event) : closeLink()
    case .image: break
    case .taskMarker: writeTaskMarker(event)
    default: writeBlock(event, isOpen)
    }
  }

  private mutating func writeBlock(_ event: MarkdownEvent, _ isOpen: Bool) {
    switch event.kind {
    case .paragraph:
      if !event.flag { html.write("</p>\n") }
    case .quote: writeLines(isOpen, "<blockquote>\n", "</blockquote>\n")
    case .list: writeList(event, isOpen)
    case .item:
      if isOpen {
        html.beginLine()
        html.write("<li>")
      } else {
        html.write("</li>\n")
      }
    case .heading: writeHeading(event, isOpen)
    case .codeBlock: writeCodeBlock(event)
    case .htmlBlock: writeHTMLBlock(event)
    case .thematicBreak:
      html.beginLine()
      html.write("<hr />\n")
    default: writeTable(event, isOpen)
    }
  }

  private mutating func writeLines(_ isOpen: Bool, _ open: StaticString, _ close: StaticString) {
    html.beginLine()
    html.write(isOpen ? open : close)
  }

  private mutating func writeList(_ event: MarkdownEvent, _ isOpen: Bool) {
    guard isOpen, event.flag, event.number != 1 else {
      event.flag ? writeLines(isOpen, "<ol>\n", "</ol>\n") : writeLines(isOpen, "<ul>\n", "</ul>\n")
      return
    }
    html.beginLine()
    html.write("<ol start=\"")
    html.write(Int(event.number))
    html.write("\">\n")
  }

  private mutating func writeHeading(_ event: MarkdownEvent, _ isOpen: Bool) {
    if isOpen { html.beginLine() }
    html.write(isOpen ? "<h" : "</h")
    html.write(document.shownLevel(Int(event.number)))
    if isOpen, options.writesAnchors, !event.text.isEmpty {
      html.write(" id=\"")
      html.write(escaping: bytes(event.text))
      html.write("\"")
    }
    html.write(isOpen ? ">" : ">\n")
  }

  private mutating func writeCodeBlock(_ event: MarkdownEvent) {
    html.beginLine()
    html.write("<pre><code")
    let language = bytes(event.title).prefix { $0 > 0x20 }
    if !language.isEmpty {
      html.write(" class=\"language-")
      html.write(escaping: UnsafeBufferPointer(rebasing: language))
      html.write("\"")
    }
    html.write(">")
    html.write(escaping: bytes(event.text))
    html.write("</code></pre>\n")
  }

  private mutating func writeHTMLBlock(_ event: MarkdownEvent) {
    html.beginLine()
    if options.allowsRawHTML {
      html.write(raw: bytes(event.text))
      html.beginLine()
    } else {
      let text = bytes(event.text)
      var count = text.count
      while count > 0, text[count - 1].isLineEnd { count -= 1 }
      html.write("<p>")
      html.write(escaping: UnsafeBufferPointer(rebasing: text[..<count]))
      html.write("</p>\n")
    }
  }

  private mutating func writeTaskMarker(_ event: MarkdownEvent) {
    html.write(
      event.flag ? "<input type=\"checkbox\" checked=\"\" disabled=\"\"" : "<input type=\"checkbox\" disabled=\"\"")
    if options.labelsTasks { html.write(event.flag ? " aria-label=\"已完成\"" : " aria-label=\"未完成\"") }
    html.write(" />")
  }
}
